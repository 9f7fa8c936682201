package katas.moneytransfer;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

public final class Bank {
    private final AtomicReference<long[]> balances;
    private final TransferLog log;

    public Bank(int accounts, long openingBalance, TransferLog log) {
        if (accounts < 1) {
            throw new IllegalArgumentException("accounts must be at least 1, but is " + accounts);
        }
        if (openingBalance < 0) {
            throw new IllegalArgumentException(
                    "openingBalance must not be negative, but is " + openingBalance);
        }
        this.log = requireNonNull(log, "log");
        var opening = new long[accounts];
        Arrays.fill(opening, openingBalance);
        balances = new AtomicReference<>(opening);
    }

    public boolean transfer(int from, int to, long amount) {
        requireExisting("from", from);
        requireExisting("to", to);
        if (from == to) {
            throw new IllegalArgumentException("from and to are the same account, " + from);
        }
        if (amount <= 0) {
            throw new IllegalArgumentException("amount must be more than 0, but is " + amount);
        }
        while (true) {
            long[] before = balances.get();
            if (before[from] < amount) {
                return false;
            }
            long[] after = before.clone();
            after[from] -= amount;
            after[to] += amount;
            log.record(from, to, amount);
            if (balances.compareAndSet(before, after)) {
                return true;
            }
        }
    }

    public long balance(int account) {
        return balances.get()[account];
    }

    public long total() {
        return Arrays.stream(balances.get()).sum();
    }

    private void requireExisting(String name, int account) {
        int accounts = balances.get().length;
        if (account < 0 || account >= accounts) {
            throw new IllegalArgumentException(
                    "%s must be an account from 0 to %d, but is %d"
                            .formatted(name, accounts - 1, account));
        }
    }
}
