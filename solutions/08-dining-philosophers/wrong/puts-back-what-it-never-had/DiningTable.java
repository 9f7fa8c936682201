package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/// One try block for both forks.
public final class DiningTable {
    private final Semaphore[] forks;

    public DiningTable(int seats) {
        if (seats < 2) {
            throw new IllegalArgumentException("seats must be at least 2, but is " + seats);
        }
        forks =
                Stream.generate(() -> new Semaphore(1, true))
                        .limit(seats)
                        .toArray(Semaphore[]::new);
    }

    public void dine(int seat, Runnable meal) throws InterruptedException {
        if (seat < 0 || seat >= forks.length) {
            throw new IllegalArgumentException("no seat " + seat + " at this table");
        }
        Objects.requireNonNull(meal, "meal");
        int next = (seat + 1) % forks.length;
        Semaphore lower = forks[Math.min(seat, next)];
        Semaphore higher = forks[Math.max(seat, next)];
        try {
            lower.acquire();
            higher.acquire();
            meal.run();
        } finally {
            higher.release();
            lower.release();
        }
    }
}
