package katas.moneytransfer;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// All balances are one immutable snapshot, swapped by compare-and-set at the end of a transfer.
/// Whoever only looks never waits, and sees all as it was until then; transfers of the same account
/// keep each other out by a semaphore for each account.
public final class Bank {
    private final Semaphore[] accounts;
    private final AtomicReference<long[]> balances;
    private final TransferLog log;

    public Bank(int accounts, long openingBalance, TransferLog log) {
        if (accounts < 1) {
            throw new IllegalArgumentException("accounts < 1: " + accounts);
        }
        if (openingBalance < 0) {
            throw new IllegalArgumentException("openingBalance < 0: " + openingBalance);
        }
        this.log = Objects.requireNonNull(log);
        this.accounts =
                IntStream.range(0, accounts)
                        .mapToObj(_ -> new Semaphore(1))
                        .toArray(Semaphore[]::new);
        var opening = new long[accounts];
        Arrays.fill(opening, openingBalance);
        balances = new AtomicReference<>(opening);
    }

    public boolean transfer(int from, int to, long amount) {
        check("from", from);
        check("to", to);
        if (from == to) {
            throw new IllegalArgumentException("to == from: " + to);
        }
        if (amount <= 0) {
            throw new IllegalArgumentException("amount <= 0: " + amount);
        }
        accounts[Math.max(from, to)].acquireUninterruptibly();
        accounts[Math.min(from, to)].acquireUninterruptibly();
        try {
            if (balances.get()[from] < amount) {
                return false;
            }
            log.record(from, to, amount);
            balances.updateAndGet(before -> moved(before, from, to, amount));
            return true;
        } finally {
            accounts[from].release();
            accounts[to].release();
        }
    }

    public long balance(int account) {
        return balances.get()[account];
    }

    public long total() {
        return LongStream.of(balances.get()).sum();
    }

    private static long[] moved(long[] before, int from, int to, long amount) {
        long[] after = before.clone();
        after[from] -= amount;
        after[to] += amount;
        return after;
    }

    private void check(String name, int account) {
        if (account < 0 || account >= accounts.length) {
            throw new IllegalArgumentException(name + " is no account: " + account);
        }
    }
}
