package katas.bankaccount;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// Lock-free: the whole account is one immutable Statement in an AtomicReference. A movement makes
/// a new one, and swaps it in only if nobody else was quicker.
public final class BankAccount {
    private final AtomicReference<Statement> now;

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException(
                    "openingBalance must be at least 0 but was " + openingBalance);
        }
        now = new AtomicReference<>(new Statement(openingBalance, List.of(), openingBalance));
    }

    public long balance() {
        return now.get().closingBalance();
    }

    public void deposit(long amount) {
        positive(amount);
        now.updateAndGet(statement -> with(statement, amount));
    }

    public boolean withdraw(long amount) {
        positive(amount);
        Statement before;
        do {
            before = now.get();
            if (before.closingBalance() < amount) {
                return false;
            }
        } while (!now.compareAndSet(before, with(before, -amount)));
        return true;
    }

    public Statement statement() {
        return now.get();
    }

    private static Statement with(Statement before, long movement) {
        return new Statement(
                before.openingBalance(),
                Stream.concat(before.movements().stream(), Stream.of(movement)).toList(),
                Math.addExact(before.closingBalance(), movement));
    }

    private static void positive(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount must be positive but was " + amount);
        }
    }
}
