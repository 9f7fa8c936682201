package katas.bankaccount;

import java.util.List;

/// The balance is right, and that is all.
public final class BankAccount {
    private long balance;

    public BankAccount(long openingBalance) {
        balance = openingBalance;
    }

    public synchronized long balance() {
        return balance;
    }

    public synchronized void deposit(long amount) {
        balance = Math.addExact(balance, amount);
    }

    public synchronized boolean withdraw(long amount) {
        if (balance < amount) {
            return false;
        }
        balance -= amount;
        return true;
    }

    public Statement statement() {
        return new Statement(0, List.of(), 0);
    }
}
