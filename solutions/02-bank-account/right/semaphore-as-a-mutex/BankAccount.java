package katas.bankaccount;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/// A semaphore with one permit for writers; the balance is volatile besides, so that whoever only
/// asks for it takes no permit at all.
public final class BankAccount {
    private final Semaphore mutex = new Semaphore(1);
    private final long opening;
    private final Deque<Long> movements = new ArrayDeque<>();
    private volatile long balance;

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException("openingBalance is negative: " + openingBalance);
        }
        opening = openingBalance;
        balance = openingBalance;
    }

    public long balance() {
        return balance;
    }

    public void deposit(long amount) {
        requirePositive(amount);
        alone(() -> move(amount));
    }

    public boolean withdraw(long amount) {
        requirePositive(amount);
        return alone(() -> balance >= amount && move(-amount));
    }

    public Statement statement() {
        return alone(() -> new Statement(opening, List.copyOf(movements), balance));
    }

    private <T> T alone(Supplier<T> work) {
        mutex.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            mutex.release();
        }
    }

    private boolean move(long movement) {
        long next = Math.addExact(balance, movement);
        movements.addLast(movement);
        balance = next;
        return true;
    }

    private static void requirePositive(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount is not positive: " + amount);
        }
    }
}
