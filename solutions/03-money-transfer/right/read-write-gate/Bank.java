package katas.moneytransfer;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/// Transfers are the readers of a read-write lock and the total is its writer; among themselves,
/// transfers lock the two accounts by descending number, with a StampedLock each.
public final class Bank {
    private final ReadWriteLock gate = new ReentrantReadWriteLock();
    private final StampedLock[] locks;
    private final long[] balances;
    private final TransferLog log;

    public Bank(int accounts, long openingBalance, TransferLog log) {
        if (log == null) {
            throw new NullPointerException("log");
        }
        if (accounts < 1) {
            throw new IllegalArgumentException("accounts must not be " + accounts);
        }
        if (openingBalance < 0) {
            throw new IllegalArgumentException("openingBalance must not be " + openingBalance);
        }
        this.log = log;
        locks = new StampedLock[accounts];
        balances = new long[accounts];
        for (int i = 0; i < accounts; i++) {
            locks[i] = new StampedLock();
            balances[i] = openingBalance;
        }
    }

    public boolean transfer(int from, int to, long amount) {
        if (from < 0 || from >= balances.length) {
            throw new IllegalArgumentException("from must not be " + from);
        }
        if (to < 0 || to >= balances.length || to == from) {
            throw new IllegalArgumentException("to must not be " + to);
        }
        if (amount <= 0) {
            throw new IllegalArgumentException("amount must not be " + amount);
        }
        StampedLock first = locks[Math.max(from, to)];
        StampedLock second = locks[Math.min(from, to)];
        gate.readLock().lock();
        long one = first.writeLock();
        long two = second.writeLock();
        try {
            boolean covered = balances[from] >= amount;
            if (covered) {
                log.record(from, to, amount);
                balances[from] -= amount;
                balances[to] += amount;
            }
            return covered;
        } finally {
            second.unlockWrite(two);
            first.unlockWrite(one);
            gate.readLock().unlock();
        }
    }

    public long balance(int account) {
        long stamp = locks[account].readLock();
        try {
            return balances[account];
        } finally {
            locks[account].unlockRead(stamp);
        }
    }

    public long total() {
        gate.writeLock().lock();
        try {
            long sum = 0;
            for (long balance : balances) {
                sum += balance;
            }
            return sum;
        } finally {
            gate.writeLock().unlock();
        }
    }
}
