package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/// Style: even seats are right-handed and odd ones left-handed, with a fair binary semaphore for
/// each fork.
///
/// Two neighbours of different hands break every circle; with an odd number of seats the last one
/// and seat 0 are alike, and one such pair does no harm.
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
        Semaphore left = forks[seat];
        Semaphore right = forks[(seat + 1) % forks.length];
        boolean rightHanded = seat % 2 == 0;
        Semaphore first = rightHanded ? right : left;
        Semaphore second = rightHanded ? left : right;
        first.acquire();
        try {
            second.acquire();
            try {
                meal.run();
            } finally {
                second.release();
            }
        } finally {
            first.release();
        }
    }
}
