package katas.bankaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

public final class BankAccount {
    private final AtomicReference<Statement> now;

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException("openingBalance is negative: " + openingBalance);
        }
        now = new AtomicReference<>(new Statement(openingBalance, List.of(), openingBalance));
    }

    public long balance() {
        return now.get().closingBalance();
    }

    public void deposit(long amount) {
        requirePositive(amount);
        now.set(with(now.get(), amount));
    }

    public boolean withdraw(long amount) {
        requirePositive(amount);
        while (true) {
            Statement before = now.get();
            if (before.closingBalance() < amount) {
                return false;
            }
            if (now.compareAndSet(before, with(before, -amount))) {
                return true;
            }
        }
    }

    public Statement statement() {
        return now.get();
    }

    private static Statement with(Statement before, long movement) {
        var movements = new ArrayList<>(before.movements());
        movements.add(movement);
        return new Statement(
                before.openingBalance(),
                List.copyOf(movements),
                Math.addExact(before.closingBalance(), movement));
    }

    private static void requirePositive(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount is not positive: " + amount);
        }
    }
}
