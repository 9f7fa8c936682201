package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/// Style: the lower fork first, and each meal on a virtual thread of its own while the caller waits
/// for it. Semaphores have no owner, so it does not matter who gives them back.
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
        lower.acquire();
        try {
            higher.acquire();
        } catch (InterruptedException givesUp) {
            lower.release();
            throw givesUp;
        }
        try {
            eat(meal);
        } finally {
            higher.release();
            lower.release();
        }
    }

    private static void eat(Runnable meal) {
        var task = new FutureTask<Void>(meal, null);
        Thread.ofVirtual().name("meal").start(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    task.get();
                    return;
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException thrown) {
            switch (thrown.getCause()) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new AssertionError(thrown);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
