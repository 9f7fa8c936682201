package katas.moneytransfer;

import java.util.Objects;
import java.util.function.LongSupplier;

/// Nested synchronized blocks on account objects, by ascending number; for the total as deep as
/// there are accounts. Balances change first, and change back when the log throws.
public final class Bank {
    private final Account[] accounts;
    private final TransferLog log;

    private static final class Account {
        long balance;
    }

    public Bank(int accounts, long openingBalance, TransferLog log) {
        if (accounts < 1) {
            throw new IllegalArgumentException("accounts = " + accounts);
        }
        if (openingBalance < 0) {
            throw new IllegalArgumentException("openingBalance = " + openingBalance);
        }
        this.log = Objects.requireNonNull(log);
        this.accounts = new Account[accounts];
        for (int i = 0; i < accounts; i++) {
            this.accounts[i] = new Account();
            this.accounts[i].balance = openingBalance;
        }
    }

    public boolean transfer(int from, int to, long amount) {
        Account source = accounts[Objects.checkIndex(from, accounts.length)];
        Account target = accounts[Objects.checkIndex(to, accounts.length)];
        if (source == target) {
            throw new IllegalArgumentException("from = to = " + to);
        }
        if (amount <= 0) {
            throw new IllegalArgumentException("amount = " + amount);
        }
        synchronized (from < to ? source : target) {
            synchronized (from < to ? target : source) {
                if (amount > source.balance) {
                    return false;
                }
                source.balance -= amount;
                target.balance += amount;
                boolean done = false;
                try {
                    log.record(from, to, amount);
                    done = true;
                } finally {
                    if (!done) {
                        source.balance += amount;
                        target.balance -= amount;
                    }
                }
                return true;
            }
        }
    }

    public long balance(int account) {
        Account asked = accounts[account];
        synchronized (asked) {
            return asked.balance;
        }
    }

    public long total() {
        return withAllFrom(
                0,
                () -> {
                    long sum = 0;
                    for (Account account : accounts) {
                        sum += account.balance;
                    }
                    return sum;
                });
    }

    private long withAllFrom(int first, LongSupplier work) {
        if (first == accounts.length) {
            return work.getAsLong();
        }
        synchronized (accounts[first]) {
            return withAllFrom(first + 1, work);
        }
    }
}
