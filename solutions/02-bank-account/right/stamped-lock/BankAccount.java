package katas.bankaccount;

import java.util.Vector;
import java.util.concurrent.locks.StampedLock;

/// A StampedLock whose optimistic reads cost nothing while nobody writes; the statement sees to it
/// by itself that nobody can change it.
public final class BankAccount {
    private final StampedLock lock = new StampedLock();
    private final long openingBalance;
    private final Vector<Long> movements = new Vector<>();
    private long balance;

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException(
                    "The opening balance must not be negative: " + openingBalance);
        }
        this.openingBalance = openingBalance;
        this.balance = openingBalance;
    }

    public long balance() {
        long stamp = lock.tryOptimisticRead();
        long seen = balance;
        if (lock.validate(stamp)) {
            return seen;
        }
        stamp = lock.readLock();
        try {
            return balance;
        } finally {
            lock.unlockRead(stamp);
        }
    }

    public void deposit(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("The amount must be positive: " + amount);
        }
        long stamp = lock.writeLock();
        try {
            balance = Math.addExact(balance, amount);
            movements.add(amount);
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    public boolean withdraw(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("The amount must be positive: " + amount);
        }
        long stamp = lock.writeLock();
        try {
            if (balance < amount) {
                return false;
            }
            balance -= amount;
            movements.add(-amount);
            return true;
        } finally {
            lock.unlockWrite(stamp);
        }
    }

    public Statement statement() {
        long stamp = lock.readLock();
        try {
            return new Statement(openingBalance, movements, balance);
        } finally {
            lock.unlockRead(stamp);
        }
    }
}
