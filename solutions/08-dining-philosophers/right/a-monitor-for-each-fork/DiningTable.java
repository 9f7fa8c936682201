package katas.philosophers;

import java.util.Objects;
import java.util.stream.Stream;

/// Style: each fork is an object with a monitor of its own and a flag; lower fork first, `wait` and
/// `notifyAll`.
public final class DiningTable {
    private final Fork[] forks;

    public DiningTable(int seats) {
        if (seats < 2) {
            throw new IllegalArgumentException("seats must be at least 2, but is " + seats);
        }
        forks = Stream.generate(Fork::new).limit(seats).toArray(Fork[]::new);
    }

    public void dine(int seat, Runnable meal) throws InterruptedException {
        if (seat < 0 || seat >= forks.length) {
            throw new IllegalArgumentException("no seat " + seat + " at this table");
        }
        Objects.requireNonNull(meal, "meal");
        int next = (seat + 1) % forks.length;
        Fork lower = forks[Math.min(seat, next)];
        Fork higher = forks[Math.max(seat, next)];
        lower.pickUp();
        try {
            higher.pickUp();
            try {
                meal.run();
            } finally {
                higher.putBack();
            }
        } finally {
            lower.putBack();
        }
    }

    private static final class Fork {
        private boolean taken;

        synchronized void pickUp() throws InterruptedException {
            while (taken) {
                wait();
            }
            taken = true;
        }

        synchronized void putBack() {
            taken = false;
            notifyAll();
        }
    }
}
