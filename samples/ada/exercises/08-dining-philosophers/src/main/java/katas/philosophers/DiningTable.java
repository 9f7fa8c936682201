package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// Style: a waiter (Dijkstra's footman) lets in one guest fewer than there are forks, so one of
/// them can always get a second fork; everybody picks up the left one first.
public final class DiningTable {
    private final Lock[] forks;
    private final Semaphore places;

    public DiningTable(int seats) {
        if (seats < 2) {
            throw new IllegalArgumentException("seats must be at least 2, but is " + seats);
        }
        forks = Stream.generate(() -> new ReentrantLock(true)).limit(seats).toArray(Lock[]::new);
        places = new Semaphore(seats - 1, true);
    }

    public void dine(int seat, Runnable meal) throws InterruptedException {
        if (seat < 0 || seat >= forks.length) {
            throw new IllegalArgumentException("no seat " + seat + " at this table");
        }
        Objects.requireNonNull(meal, "meal");
        Lock left = forks[seat];
        Lock right = forks[(seat + 1) % forks.length];
        places.acquire();
        try {
            left.lockInterruptibly();
            try {
                right.lockInterruptibly();
                try {
                    meal.run();
                } finally {
                    right.unlock();
                }
            } finally {
                left.unlock();
            }
        } finally {
            places.release();
        }
    }
}
