package katas.moneytransfer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// Everybody stands in the waiting line of each account that they need, in all lines in one step,
/// and it is the turn of whoever is at the head of all of theirs. So nobody overtakes, and nobody
/// waits in a circle.
public final class Bank {
    private final Lock desk = new ReentrantLock();
    private final List<Deque<Ticket>> lines = new ArrayList<>();
    private final List<Long> balances;
    private final TransferLog log;

    private record Ticket(List<Integer> accounts, Condition turn) {}

    public Bank(int accounts, long openingBalance, TransferLog log) {
        if (accounts < 1) {
            throw new IllegalArgumentException("fewer than 1 accounts: " + accounts);
        }
        if (openingBalance < 0) {
            throw new IllegalArgumentException("negative openingBalance: " + openingBalance);
        }
        this.log = Objects.requireNonNull(log);
        balances = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < accounts; i++) {
            lines.add(new ArrayDeque<>());
            balances.add(openingBalance);
        }
    }

    public boolean transfer(int from, int to, long amount) {
        if (from < 0 || from >= lines.size()) {
            throw new IllegalArgumentException("no account to take from: " + from);
        }
        if (to < 0 || to >= lines.size() || to == from) {
            throw new IllegalArgumentException("no account to give to: " + to);
        }
        if (amount <= 0) {
            throw new IllegalArgumentException("no amount: " + amount);
        }
        Ticket ticket = comeIn(List.of(from, to));
        try {
            if (balances.get(from) < amount) {
                return false;
            }
            log.record(from, to, amount);
            balances.set(from, balances.get(from) - amount);
            balances.set(to, balances.get(to) + amount);
            return true;
        } finally {
            leave(ticket);
        }
    }

    public long balance(int account) {
        Objects.checkIndex(account, lines.size());
        Ticket ticket = comeIn(List.of(account));
        long seen = balances.get(account);
        leave(ticket);
        return seen;
    }

    public long total() {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            all.add(i);
        }
        Ticket ticket = comeIn(all);
        long sum = 0;
        for (int account : all) {
            sum += balances.get(account);
        }
        leave(ticket);
        return sum;
    }

    private Ticket comeIn(List<Integer> accounts) {
        desk.lock();
        try {
            var ticket = new Ticket(accounts, desk.newCondition());
            accounts.forEach(account -> lines.get(account).addLast(ticket));
            while (!isFirstEverywhere(ticket)) {
                ticket.turn.awaitUninterruptibly();
            }
            return ticket;
        } finally {
            desk.unlock();
        }
    }

    private void leave(Ticket ticket) {
        desk.lock();
        try {
            for (int account : ticket.accounts) {
                lines.get(account).removeFirst();
            }
            for (int account : ticket.accounts) {
                Ticket next = lines.get(account).peekFirst();
                if (next != null) {
                    next.turn.signal();
                }
            }
        } finally {
            desk.unlock();
        }
    }

    private boolean isFirstEverywhere(Ticket ticket) {
        for (int account : ticket.accounts) {
            if (lines.get(account).peekFirst() != ticket) {
                return false;
            }
        }
        return true;
    }
}
