package katas.bankaccount;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mutex made of a flag, wait and notify, whose wait an interrupt does not end, and a list that
/// is copied at each change.
public final class BankAccount {
    private final long openingBalance;
    private final CopyOnWriteArrayList<Long> movements = new CopyOnWriteArrayList<>();
    private long balance;
    private boolean busy;

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException("openingBalance may not be " + openingBalance);
        }
        this.openingBalance = openingBalance;
        balance = openingBalance;
    }

    public long balance() {
        enter();
        long seen = balance;
        leave();
        return seen;
    }

    public void deposit(long amount) {
        positive(amount);
        enter();
        try {
            balance = Math.addExact(balance, amount);
            movements.add(amount);
        } finally {
            leave();
        }
    }

    public boolean withdraw(long amount) {
        positive(amount);
        enter();
        boolean covered = amount <= balance;
        if (covered) {
            balance -= amount;
            movements.add(-amount);
        }
        leave();
        return covered;
    }

    public Statement statement() {
        enter();
        var statement = new Statement(openingBalance, List.copyOf(movements), balance);
        leave();
        return statement;
    }

    private synchronized void enter() {
        boolean interrupted = false;
        while (busy) {
            try {
                wait();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        busy = true;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave() {
        busy = false;
        notify();
    }

    private static void positive(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount may not be " + amount);
        }
    }
}
