package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// The locks are taken with lock().
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
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        int next = (seat + 1) % forks.length;
        Lock lower = forks[Math.min(seat, next)];
        Lock higher = forks[Math.max(seat, next)];
        lower.lock();
        try {
            higher.lock();
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
