package katas.moneytransfer;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Objects;

public final class Bank {
    private final long[] balances;
    private final BitSet busy = new BitSet();
    private final Deque<Thread> line = new ArrayDeque<>();
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
        balances = new long[accounts];
        Arrays.fill(balances, openingBalance);
    }

    public boolean transfer(int from, int to, long amount) {
        if (from < 0 || from >= balances.length) {
            throw new IllegalArgumentException("from is no account: " + from);
        }
        if (to < 0 || to >= balances.length || to == from) {
            throw new IllegalArgumentException("to is not another account: " + to);
        }
        if (amount <= 0) {
            throw new IllegalArgumentException("amount must be more than 0, but is " + amount);
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
        awaitFree(account, account);
        return balances[account];
    }

    public synchronized long total() {
        return Arrays.stream(balances).sum();
    }

    private synchronized boolean begin(int from, int to, long amount) {
        awaitFree(from, to);
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

    private void awaitFree(int one, int other) {
        boolean interrupted = false;
        line.addLast(Thread.currentThread());
        while (line.peekFirst() != Thread.currentThread() || busy.get(one) || busy.get(other)) {
            try {
                wait();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        line.removeFirst();
        notifyAll();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
