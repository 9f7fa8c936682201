package katas.bankaccount;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.LongStream;

/// A growing array under a read-write lock: those who only look do not hold each other up.
public final class BankAccount {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final long openingBalance;
    private long[] movements = new long[2];
    private int count;
    private long balance;

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException("openingBalance < 0: " + openingBalance);
        }
        this.openingBalance = openingBalance;
        balance = openingBalance;
    }

    public long balance() {
        lock.readLock().lock();
        try {
            return balance;
        } finally {
            lock.readLock().unlock();
        }
    }

    public void deposit(long amount) {
        refuseUnlessPositive(amount);
        lock.writeLock().lock();
        try {
            if (amount > Long.MAX_VALUE - balance) {
                throw new ArithmeticException(balance + " + " + amount + " is too much");
            }
            append(amount);
        } finally {
            lock.writeLock().unlock();
        }
    }

    public boolean withdraw(long amount) {
        refuseUnlessPositive(amount);
        lock.writeLock().lock();
        try {
            boolean covered = balance >= amount;
            if (covered) {
                append(-amount);
            }
            return covered;
        } finally {
            lock.writeLock().unlock();
        }
    }

    public Statement statement() {
        lock.readLock().lock();
        try {
            List<Long> soFar = LongStream.of(movements).limit(count).boxed().toList();
            return new Statement(openingBalance, soFar, balance);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void append(long movement) {
        if (count == movements.length) {
            movements = Arrays.copyOf(movements, 2 * count);
        }
        movements[count++] = movement;
        balance += movement;
    }

    private static void refuseUnlessPositive(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount <= 0: " + amount);
        }
    }
}
