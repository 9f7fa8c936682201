package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// A seat beyond the last one is taken to be one of the others.
public final class DiningTable {
    private final Lock[] forks;

    public DiningTable(int seats) {
        if (seats < 2) {
            throw new IllegalArgumentException("seats must be at least 2, but is " + seats);
        }
        forks = Stream.generate(() -> new ReentrantLock(true)).limit(seats).toArray(Lock[]::new);
    }

    public void dine(int seat, Runnable meal) throws InterruptedException {
        Objects.requireNonNull(meal, "meal");
        int place = Math.floorMod(seat, forks.length);
        int next = (place + 1) % forks.length;
        Lock lower = forks[Math.min(place, next)];
        Lock higher = forks[Math.max(place, next)];
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
