package katas.bankaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// A ConcurrentHashMap with one entry: compute does one change after the other, and the map gives
/// out what is never changed again.
public final class BankAccount {
    private static final String ONLY = "account";

    private final ConcurrentMap<String, Statement> map = new ConcurrentHashMap<>();

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException("bad openingBalance " + openingBalance);
        }
        map.put(ONLY, new Statement(openingBalance, List.of(), openingBalance));
    }

    public long balance() {
        return statement().closingBalance();
    }

    public void deposit(long amount) {
        check(amount);
        map.compute(ONLY, (_, old) -> next(old, amount));
    }

    public boolean withdraw(long amount) {
        check(amount);
        var taken = new boolean[1];
        map.compute(
                ONLY,
                (_, old) -> {
                    taken[0] = old.closingBalance() >= amount;
                    return taken[0] ? next(old, -amount) : old;
                });
        return taken[0];
    }

    public Statement statement() {
        return map.get(ONLY);
    }

    private static Statement next(Statement old, long movement) {
        long closing = Math.addExact(old.closingBalance(), movement);
        List<Long> movements = new ArrayList<>(old.movements());
        movements.add(movement);
        return new Statement(old.openingBalance(), List.copyOf(movements), closing);
    }

    private static void check(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("bad amount " + amount);
        }
    }
}
