package katas.bankaccount;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Confinement: a teller, which is a daemon thread of the account's own, does everything; all
/// others hand their wishes in and wait for the answer.
public final class BankAccount {
    private final ExecutorService teller =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("teller").factory());
    private final long openingBalance;
    private final List<Long> movements = new ArrayList<>();
    private long balance;

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException("openingBalance = " + openingBalance);
        }
        this.openingBalance = openingBalance;
        this.balance = openingBalance;
    }

    public long balance() {
        return ask(() -> balance);
    }

    public void deposit(long amount) {
        requirePositive(amount);
        ask(
                () -> {
                    balance = Math.addExact(balance, amount);
                    return movements.add(amount);
                });
    }

    public boolean withdraw(long amount) {
        requirePositive(amount);
        return ask(
                () -> {
                    if (balance < amount) {
                        return false;
                    }
                    balance -= amount;
                    return movements.add(-amount);
                });
    }

    public Statement statement() {
        return ask(() -> new Statement(openingBalance, List.copyOf(movements), balance));
    }

    private <T> T ask(Supplier<T> wish) {
        try {
            return CompletableFuture.supplyAsync(wish, teller).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof ArithmeticException overflow) {
                throw overflow;
            }
            throw failed;
        }
    }

    private static void requirePositive(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount = " + amount);
        }
    }
}
