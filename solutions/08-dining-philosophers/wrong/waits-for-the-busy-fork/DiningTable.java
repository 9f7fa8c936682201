package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// If the second fork is in use, puts the first one back and waits for the second one with empty
/// hands, then tries the first one again.
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
        Lock first = forks[seat];
        Lock second = forks[(seat + 1) % forks.length];
        first.lockInterruptibly();
        while (!second.tryLock()) {
            first.unlock();
            second.lockInterruptibly();
            Lock inHand = second;
            second = first;
            first = inHand;
        }
        try {
            meal.run();
        } finally {
            second.unlock();
            first.unlock();
        }
    }
}
