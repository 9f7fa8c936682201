package katas.bankaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

public final class BankAccount {
    private final long openingBalance;
    private final AtomicLong balance;
    private final List<Long> movements = new ArrayList<>();

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException(
                    "openingBalance must not be negative, but is " + openingBalance);
        }
        this.openingBalance = openingBalance;
        this.balance = new AtomicLong(openingBalance);
    }

    public long balance() {
        return balance.get();
    }

    public void deposit(long amount) {
        requirePositive(amount);
        synchronized (movements) {
            balance.updateAndGet(before -> Math.addExact(before, amount));
            movements.add(amount);
        }
    }

    public boolean withdraw(long amount) {
        requirePositive(amount);
        if (balance.addAndGet(-amount) < 0) {
            balance.addAndGet(amount);
            return false;
        }
        synchronized (movements) {
            movements.add(-amount);
        }
        return true;
    }

    public Statement statement() {
        synchronized (movements) {
            long closing = openingBalance;
            for (long movement : movements) {
                closing += movement;
            }
            return new Statement(openingBalance, List.copyOf(movements), closing);
        }
    }

    private static void requirePositive(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount must be more than 0, but is " + amount);
        }
    }
}
