package katas.moneytransfer;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Accounts are claimed by putting a future into a map, the smaller number first; who finds a
/// future of somebody else waits until it is completed. Balances are a map that is replaced as a
/// whole.
public final class Bank {
    private final int accounts;
    private final TransferLog log;
    private final ConcurrentMap<Integer, CompletableFuture<Void>> claims =
            new ConcurrentHashMap<>();
    private final Object publishing = new Object();
    private volatile Map<Integer, Long> balances;

    public Bank(int accounts, long openingBalance, TransferLog log) {
        this.log = Objects.requireNonNull(log, "log is null");
        if (accounts <= 0) {
            throw new IllegalArgumentException("accounts is " + accounts);
        }
        if (openingBalance < 0) {
            throw new IllegalArgumentException("openingBalance is " + openingBalance);
        }
        this.accounts = accounts;
        var opening = new HashMap<Integer, Long>();
        for (int account = 0; account < accounts; account++) {
            opening.put(account, openingBalance);
        }
        balances = Map.copyOf(opening);
    }

    public boolean transfer(int from, int to, long amount) {
        check(from >= 0 && from < accounts, "from is " + from);
        check(to >= 0 && to < accounts && to != from, "to is " + to);
        check(amount > 0, "amount is " + amount);
        var mine = new CompletableFuture<Void>();
        claim(Math.min(from, to), mine);
        claim(Math.max(from, to), mine);
        try {
            if (balance(from) < amount) {
                return false;
            }
            log.record(from, to, amount);
            publish(from, to, amount);
            return true;
        } finally {
            claims.remove(from);
            claims.remove(to);
            mine.complete(null);
        }
    }

    public long balance(int account) {
        return balances.get(Objects.checkIndex(account, accounts));
    }

    public long total() {
        return balances.values().stream().mapToLong(Long::longValue).sum();
    }

    private void claim(int account, CompletableFuture<Void> mine) {
        CompletableFuture<Void> other = claims.putIfAbsent(account, mine);
        while (other != null) {
            other.join();
            other = claims.putIfAbsent(account, mine);
        }
    }

    private void publish(int from, int to, long amount) {
        synchronized (publishing) {
            var next = new HashMap<>(balances);
            next.merge(from, -amount, Long::sum);
            next.merge(to, amount, Long::sum);
            balances = Map.copyOf(next);
        }
    }

    private static void check(boolean fine, String otherwise) {
        if (!fine) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
