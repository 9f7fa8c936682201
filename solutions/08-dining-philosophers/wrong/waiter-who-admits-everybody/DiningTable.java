package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/// A waiter counts the places, and has one too many.
public final class DiningTable {
    private final Semaphore[] forks;
    private final Semaphore places;

    public DiningTable(int seats) {
        if (seats < 2) {
            throw new IllegalArgumentException("seats must be at least 2, but is " + seats);
        }
        forks =
                Stream.generate(() -> new Semaphore(1, true))
                        .limit(seats)
                        .toArray(Semaphore[]::new);
        places = new Semaphore(seats, true);
    }

    public void dine(int seat, Runnable meal) throws InterruptedException {
        if (seat < 0 || seat >= forks.length) {
            throw new IllegalArgumentException("no seat " + seat + " at this table");
        }
        Objects.requireNonNull(meal, "meal");
        Semaphore left = forks[seat];
        Semaphore right = forks[(seat + 1) % forks.length];
        places.acquire();
        try {
            left.acquire();
            try {
                right.acquire();
                try {
                    meal.run();
                } finally {
                    right.release();
                }
            } finally {
                left.release();
            }
        } finally {
            places.release();
        }
    }
}
