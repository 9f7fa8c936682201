package katas.moneytransfer;

/// A fixed number of accounts, numbered from 0, and the money that is transferred between them.
///
/// All amounts are in cents, and no balance is ever negative. Any number of threads may use the
/// bank at the same time. Transfers between disjoint pairs of accounts do not wait for each other.
public final class Bank {
    /// Opens a bank.
    ///
    /// @param accounts how many accounts it has, at least 1
    /// @param openingBalance what is in each of them at first, at least 0; the money of all
    ///   accounts together fits into a `long`
    /// @param log is told of each transfer that succeeds
    /// @throws IllegalArgumentException naming the argument and its value
    /// @throws NullPointerException if the log is null
    public Bank(int accounts, long openingBalance, TransferLog log) {
        throw new UnsupportedOperationException("TODO: open the accounts");
    }

    /// Moves money from one account to another, if the first one's balance covers it.
    ///
    /// The log is called once for each transfer that succeeds, before anyone else can see either of
    /// the two balances. If it throws, both balances are as before, and what it threw reaches the
    /// caller.
    ///
    /// @param from an existing account
    /// @param to another one
    /// @param amount more than 0
    /// @return true if it was moved; false if the balance does not cover it, and nothing changes
    /// @throws IllegalArgumentException naming the argument and its value; nothing changes
    public boolean transfer(int from, int to, long amount) {
        throw new UnsupportedOperationException("TODO: move the money and log it");
    }

    /// Returns what is in an account.
    ///
    /// @throws IndexOutOfBoundsException if there is no such account
    public long balance(int account) {
        throw new UnsupportedOperationException("TODO: look into the account");
    }

    /// Returns what is in all accounts together at one instant, which is always what was in them
    /// when the bank was opened.
    public long total() {
        throw new UnsupportedOperationException("TODO: add up all accounts at one instant");
    }
}
