package katas.philosophers;

import java.util.Objects;

/// Waits until both forks lie there at the same time, and takes neither before.
public final class DiningTable {
    private final boolean[] taken;

    public DiningTable(int seats) {
        if (seats < 2) {
            throw new IllegalArgumentException("seats must be at least 2, but is " + seats);
        }
        taken = new boolean[seats];
    }

    public void dine(int seat, Runnable meal) throws InterruptedException {
        if (seat < 0 || seat >= taken.length) {
            throw new IllegalArgumentException("no seat " + seat + " at this table");
        }
        Objects.requireNonNull(meal, "meal");
        int next = (seat + 1) % taken.length;
        synchronized (this) {
            while (taken[seat] || taken[next]) {
                wait();
            }
            taken[seat] = true;
            taken[next] = true;
        }
        try {
            meal.run();
        } finally {
            synchronized (this) {
                taken[seat] = false;
                taken[next] = false;
                notifyAll();
            }
        }
    }
}
