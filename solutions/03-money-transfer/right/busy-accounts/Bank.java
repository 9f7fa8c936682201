package katas.moneytransfer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;

/// One monitor for everything, held for moments only: it knows which accounts are busy. A transfer
/// takes both of its accounts in one step, so it never holds one while it waits for the other, and
/// the log is called outside.
public final class Bank {
    private final long[] balances;
    private final BitSet busy = new BitSet();
    private final TransferLog log;

    public Bank(int accounts, long openingBalance, TransferLog log) {
        if (accounts < 1) {
            throw new IllegalArgumentException("There cannot be " + accounts + " accounts");
        }
        if (openingBalance < 0) {
            throw new IllegalArgumentException("A balance cannot be " + openingBalance);
        }
        this.log = Objects.requireNonNull(log);
        balances = new long[accounts];
        Arrays.fill(balances, openingBalance);
    }

    public boolean transfer(int from, int to, long amount) {
        check("from", from);
        check("to", to);
        if (from == to) {
            throw new IllegalArgumentException("from and to are both " + from);
        }
        if (amount <= 0) {
            throw new IllegalArgumentException("amount cannot be " + amount);
        }
        if (!begin(from, to, amount)) {
            return false;
        }
        boolean logged = false;
        try {
            log.record(from, to, amount);
            logged = true;
        } finally {
            end(from, to, logged ? amount : 0);
        }
        return true;
    }

    public synchronized long balance(int account) {
        Objects.checkIndex(account, balances.length);
        awaitUninterruptibly(() -> !busy.get(account));
        return balances[account];
    }

    public synchronized long total() {
        // Money does not move before the end of a transfer, so nobody has to be waited for.
        return Arrays.stream(balances).sum();
    }

    private synchronized boolean begin(int from, int to, long amount) {
        awaitUninterruptibly(() -> !busy.get(from) && !busy.get(to));
        if (balances[from] < amount) {
            return false;
        }
        busy.set(from);
        busy.set(to);
        return true;
    }

    private synchronized void end(int from, int to, long amount) {
        balances[from] -= amount;
        balances[to] += amount;
        busy.clear(from);
        busy.clear(to);
        notifyAll();
    }

    private interface Condition {
        boolean holds();
    }

    private void awaitUninterruptibly(Condition condition) {
        boolean interrupted = false;
        while (!condition.holds()) {
            try {
                wait();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(String name, int account) {
        if (account < 0 || account >= balances.length) {
            throw new IllegalArgumentException(name + " cannot be " + account);
        }
    }
}
