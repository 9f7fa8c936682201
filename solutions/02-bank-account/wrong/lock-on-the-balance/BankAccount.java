package katas.bankaccount;

import java.util.ArrayList;
import java.util.List;

public final class BankAccount {
    private final long openingBalance;

    private final List<Long> movements = new ArrayList<>();
    private Long balance;

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException(
                    "openingBalance must not be negative, but is " + openingBalance);
        }
        this.openingBalance = openingBalance;
        this.balance = openingBalance;
    }

    public long balance() {
        synchronized (balance) {
            return balance;
        }
    }

    public void deposit(long amount) {
        requirePositive(amount);
        synchronized (balance) {
            move(amount);
        }
    }

    public boolean withdraw(long amount) {
        requirePositive(amount);
        synchronized (balance) {
            if (balance < amount) {
                return false;
            }
            move(-amount);
            return true;
        }
    }

    public Statement statement() {
        synchronized (balance) {
            return new Statement(openingBalance, List.copyOf(movements), balance);
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
