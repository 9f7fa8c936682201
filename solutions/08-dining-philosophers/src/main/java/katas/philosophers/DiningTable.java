package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// A table whose forks are numbered, and at which everybody picks up the lower number first.
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
            throw new IllegalArgumentException(
                    "seat must be from 0 to " + (forks.length - 1) + ", but is " + seat);
        }
        Objects.requireNonNull(meal, "meal");
        int next = (seat + 1) % forks.length;
        Lock lower = forks[Math.min(seat, next)];
        Lock higher = forks[Math.max(seat, next)];

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
