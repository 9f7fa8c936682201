package katas.bankaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps the running totals after each movement instead of a balance, under a fair ReentrantLock;
/// the movements of a statement are their differences.
public final class BankAccount {
    private final Lock lock = new ReentrantLock(true);
    private final List<Long> totals = new ArrayList<>();

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException("negative opening balance: " + openingBalance);
        }
        totals.add(openingBalance);
    }

    public long balance() {
        lock.lock();
        try {
            return totals.getLast();
        } finally {
            lock.unlock();
        }
    }

    public void deposit(long amount) {
        checkAmount(amount);
        lock.lock();
        try {
            totals.add(Math.addExact(totals.getLast(), amount));
        } finally {
            lock.unlock();
        }
    }

    public boolean withdraw(long amount) {
        checkAmount(amount);
        lock.lock();
        try {
            long left = totals.getLast() - amount;
            return left >= 0 && totals.add(left);
        } finally {
            lock.unlock();
        }
    }

    public Statement statement() {
        lock.lock();
        try {
            List<Long> movements = new ArrayList<>();
            for (int i = 1; i < totals.size(); i++) {
                movements.add(totals.get(i) - totals.get(i - 1));
            }
            return new Statement(totals.getFirst(), List.copyOf(movements), totals.getLast());
        } finally {
            lock.unlock();
        }
    }

    private static void checkAmount(long amount) {
        if (amount < 1) {
            throw new IllegalArgumentException("Amount " + amount + " is less than 1");
        }
    }
}
