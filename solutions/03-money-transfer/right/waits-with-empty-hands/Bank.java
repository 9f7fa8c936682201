package katas.moneytransfer;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/// No order of locks: whoever cannot have the second lock at once lets go of the first one, and
/// then waits for the lock that was missing, as the first one this time.
public final class Bank {
    private final ReentrantLock[] locks;
    private final long[] balances;
    private final TransferLog log;

    public Bank(int accounts, long openingBalance, TransferLog log) {
        if (accounts < 1) {
            throw new IllegalArgumentException("accounts: " + accounts);
        }
        if (openingBalance < 0) {
            throw new IllegalArgumentException("openingBalance: " + openingBalance);
        }
        this.log = Objects.requireNonNull(log);
        locks =
                IntStream.range(0, accounts)
                        .mapToObj(_ -> new ReentrantLock())
                        .toArray(ReentrantLock[]::new);
        balances = IntStream.range(0, accounts).mapToLong(_ -> openingBalance).toArray();
    }

    public boolean transfer(int from, int to, long amount) {
        check("from", from);
        check("to", to);
        if (from == to || amount <= 0) {
            throw new IllegalArgumentException(
                    "from: %d, to: %d, amount: %d".formatted(from, to, amount));
        }
        lock(from, to);
        try {
            if (balances[from] < amount) {
                return false;
            }
            log.record(from, to, amount);
            balances[from] -= amount;
            balances[to] += amount;
            return true;
        } finally {
            locks[from].unlock();
            locks[to].unlock();
        }
    }

    public long balance(int account) {
        locks[account].lock();
        long seen = balances[account];
        locks[account].unlock();
        return seen;
    }

    /// Takes them all, and starts again from the one that was missing.
    public long total() {
        int missing = 0;
        while (true) {
            locks[missing].lock();
            int refused = tryAllBut(missing);
            if (refused < 0) {
                break;
            }
            locks[missing].unlock();
            missing = refused;
        }
        long sum = 0;
        for (int i = 0; i < locks.length; i++) {
            sum += balances[i];
        }
        for (ReentrantLock lock : locks) {
            lock.unlock();
        }
        return sum;
    }

    private void lock(int one, int other) {
        int first = one;
        int second = other;
        locks[first].lock();
        while (!locks[second].tryLock()) {
            locks[first].unlock();
            locks[second].lock();
            int swap = first;
            first = second;
            second = swap;
        }
    }

    /// Returns which one could not be had, with all others let go of again; -1 if all are held.
    private int tryAllBut(int held) {
        for (int i = 0; i < locks.length; i++) {
            if (i != held && !locks[i].tryLock()) {
                for (int j = 0; j < i; j++) {
                    if (j != held) {
                        locks[j].unlock();
                    }
                }
                return i;
            }
        }
        return -1;
    }

    private void check(String name, int account) {
        if (account < 0 || account >= locks.length) {
            throw new IllegalArgumentException(name + ": " + account);
        }
    }
}
