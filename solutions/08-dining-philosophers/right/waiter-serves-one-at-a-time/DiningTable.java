package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// In the style of a waiter who stays with one guest until it has both forks: whoever shares no
/// fork with those who eat can eat, once it is served.
public final class DiningTable {
    private final Lock[] forks;
    private final Lock waiter = new ReentrantLock(true);

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
        waiter.lockInterruptibly();
        try {
            left.lockInterruptibly();
            try {
                right.lockInterruptibly();
            } catch (InterruptedException givesUp) {
                left.unlock();
                throw givesUp;
            }
        } finally {
            waiter.unlock();
        }
        try {
            meal.run();
        } finally {
            right.unlock();
            left.unlock();
        }
    }
}
