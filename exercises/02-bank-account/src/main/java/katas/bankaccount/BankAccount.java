package katas.bankaccount;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A bank account that any number of threads use at the same time.
///
/// All amounts are in cents. The balance is never negative.
public final class BankAccount {
    private final long openingBalance;
    private final List<Long> movements = Collections.synchronizedList(new ArrayList<>());
    private volatile long balance;

    /// Opens an account.
    ///
    /// @param openingBalance what is in it at first, at least 0
    /// @throws IllegalArgumentException naming the opening balance, if it is negative
    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException(
                    "openingBalance must not be negative, but is " + openingBalance);
        }
        this.openingBalance = openingBalance;
        this.balance = openingBalance;
    }

    /// Returns what is in the account at this moment.
    public long balance() {
        return balance;
    }

    /// Pays in.
    ///
    /// @param amount more than 0
    /// @throws IllegalArgumentException naming the amount, if it is 0 or less; nothing changes
    /// @throws ArithmeticException if the balance would not fit into a `long`; nothing changes
    public void deposit(long amount) {
        requirePositive(amount);
        balance = Math.addExact(balance, amount);
        movements.add(amount);
    }

    /// Takes out, if the balance covers it.
    ///
    /// @param amount more than 0
    /// @return true if it was taken out; false if the balance does not cover it, and nothing
    ///   changes
    /// @throws IllegalArgumentException naming the amount, if it is 0 or less; nothing changes
    public boolean withdraw(long amount) {
        requirePositive(amount);
        if (balance < amount) {
            return false;
        }
        balance -= amount;
        movements.add(-amount);
        return true;
    }

    /// Returns the opening balance, all movements and the balance, all of it as of one instant.
    public Statement statement() {
        return new Statement(openingBalance, Collections.unmodifiableList(movements), balance);
    }

    private static void requirePositive(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount must be more than 0, but is " + amount);
        }
    }
}
