package katas.bankaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class BankAccount {
    private final long openingBalance;

    private final Lock lock = new ReentrantLock();
    private final List<Long> movements = new ArrayList<>(); // guarded by lock
    private long balance; // guarded by lock

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException(
                    "openingBalance must not be negative, but is " + openingBalance);
        }
        this.openingBalance = openingBalance;
        this.balance = openingBalance;
    }

    public long balance() {
        lock.lock();
        try {
            return balance;
        } finally {
            lock.unlock();
        }
    }

    public void deposit(long amount) {
        requirePositive(amount);
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            move(amount);
        } finally {
            lock.unlock();
        }
    }

    public boolean withdraw(long amount) {
        requirePositive(amount);
        lock.lock();
        try {
            if (balance < amount) {
                return false;
            }
            move(-amount);
            return true;
        } finally {
            lock.unlock();
        }
    }

    public Statement statement() {
        lock.lock();
        try {
            return new Statement(openingBalance, List.copyOf(movements), balance);
        } finally {
            lock.unlock();
        }
    }

    /// Called with the lock only. An overflow is noticed before anything has changed.
    private void move(long amount) {
        balance = Math.addExact(balance, amount);
        movements.add(amount);
    }

    private static void requirePositive(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount must be more than 0, but is " + amount);
        }
    }
}
