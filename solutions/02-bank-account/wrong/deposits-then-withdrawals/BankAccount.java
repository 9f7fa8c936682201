package katas.bankaccount;

import java.util.ArrayList;
import java.util.List;

public final class BankAccount {
    private final long openingBalance;

    private final Object lock = new Object();
    private final List<Long> movements = new ArrayList<>(); // guarded by lock
    private final List<Long> withdrawals = new ArrayList<>(); // guarded by lock
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
        synchronized (lock) {
            return balance;
        }
    }

    public void deposit(long amount) {
        requirePositive(amount);
        synchronized (lock) {
            move(amount);
        }
    }

    public boolean withdraw(long amount) {
        requirePositive(amount);
        synchronized (lock) {
            if (balance < amount) {
                return false;
            }
            balance -= amount;
            withdrawals.add(-amount);
            return true;
        }
    }

    public Statement statement() {
        synchronized (lock) {
            var both = new ArrayList<>(movements);
            both.addAll(withdrawals);
            return new Statement(openingBalance, List.copyOf(both), balance);
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
