package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// The fork to the right of the last seat.
public final class DiningTable {
    private final Lock[] forks;

    public DiningTable(int seats) {
        if (seats < 2) {
            throw new IllegalArgumentException("seats must be at least 2, but is " + seats);
        }
        forks = Stream.generate(() -> new ReentrantLock(true)).limit(seats).toArray(Lock[]::new);
    }

    public void dine(int seat, Runnable meal) throws InterruptedException {
        if (seat < 0 || seat >= forks.length) {
            throw new IllegalArgumentException("no seat " + seat + " at this table");
        }
        Objects.requireNonNull(meal, "meal");
        Lock lower = forks[seat];
        Lock higher = forks[Math.min(seat + 1, forks.length - 1)];
        lower.lockInterruptibly();
        try {
            higher.lockInterruptibly();
            try {
                meal.run();
            } finally {
                higher.unlock();
            }
        } finally {
            lower.unlock();
        }
    }
}
