package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/// One lock is all the forks.
public final class DiningTable {
    private final Lock table = new ReentrantLock(true);
    private final int seats;

    public DiningTable(int seats) {
        if (seats < 2) {
            throw new IllegalArgumentException("seats must be at least 2, but is " + seats);
        }
        this.seats = seats;
    }

    public void dine(int seat, Runnable meal) throws InterruptedException {
        if (seat < 0 || seat >= seats) {
            throw new IllegalArgumentException("no seat " + seat + " at this table");
        }
        Objects.requireNonNull(meal, "meal");
        table.lockInterruptibly();
        try {
            meal.run();
        } finally {
            table.unlock();
        }
    }
}
