package katas.bankaccount;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;

/// Lock-free: a VarHandle to the newest entry of a linked history, in which each entry knows the
/// balance, its number and the entry before. The statement walks back through it.
public final class BankAccount {
    private static final VarHandle NEWEST;

    static {
        try {
            NEWEST = MethodHandles.lookup().findVarHandle(BankAccount.class, "newest", Entry.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private record Entry(Entry before, int number, long movement, long balance) {}

    private final long openingBalance;
    private volatile Entry newest;

    public BankAccount(long openingBalance) {
        if (openingBalance < 0) {
            throw new IllegalArgumentException("openingBalance: " + openingBalance);
        }
        this.openingBalance = openingBalance;
        newest = new Entry(null, 0, 0, openingBalance);
    }

    public long balance() {
        return newest.balance;
    }

    public void deposit(long amount) {
        check(amount);
        boolean done = false;
        while (!done) {
            Entry last = newest;
            done = append(last, amount, Math.addExact(last.balance, amount));
        }
    }

    public boolean withdraw(long amount) {
        check(amount);
        while (true) {
            Entry last = newest;
            if (amount > last.balance) {
                return false;
            }
            if (append(last, -amount, last.balance - amount)) {
                return true;
            }
        }
    }

    public Statement statement() {
        Entry last = newest;
        Long[] movements = new Long[last.number];
        for (Entry entry = last; entry.number > 0; entry = entry.before) {
            movements[entry.number - 1] = entry.movement;
        }
        return new Statement(openingBalance, List.copyOf(Arrays.asList(movements)), last.balance);
    }

    private boolean append(Entry last, long movement, long balance) {
        return NEWEST.compareAndSet(
                this, last, new Entry(last, last.number + 1, movement, balance));
    }

    private static void check(long amount) {
        if (amount <= 0) {
            throw new IllegalArgumentException("amount: " + amount);
        }
    }
}
