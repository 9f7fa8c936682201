package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// Gives the second fork a few milliseconds, then starts again.
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
        Lock left = forks[seat];
        Lock right = forks[(seat + 1) % forks.length];
        while (true) {
            left.lockInterruptibly();
            try {
                if (right.tryLock(5, TimeUnit.MILLISECONDS)) {
                    try {
                        meal.run();
                        return;
                    } finally {
                        right.unlock();
                    }
                }
            } finally {
                left.unlock();
            }
        }
    }
}
