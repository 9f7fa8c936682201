package katas.philosophers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Style: one monitor with a list of those who wait, in the order in which they came; whoever has
/// both forks free and nobody earlier in the list who wants one of them may eat.
public final class DiningTable {
    private final int seats;
    private final boolean[] taken;
    private final List<Guest> waiting = new ArrayList<>();

    public DiningTable(int seats) {
        if (seats < 2) {
            throw new IllegalArgumentException("seats must be at least 2, but is " + seats);
        }
        this.seats = seats;
        taken = new boolean[seats];
    }

    public void dine(int seat, Runnable meal) throws InterruptedException {
        if (seat < 0 || seat >= seats) {
            throw new IllegalArgumentException("no seat " + seat + " at this table");
        }
        Objects.requireNonNull(meal, "meal");
        var guest = new Guest(seat, (seat + 1) % seats);
        pickUp(guest);
        try {
            meal.run();
        } finally {
            putBack(guest);
        }
    }

    private synchronized void pickUp(Guest guest) throws InterruptedException {
        waiting.add(guest);
        try {
            while (!isServed(guest)) {
                wait();
            }
            set(guest, true);
        } finally {
            waiting.remove(guest);
            notifyAll();
        }
    }

    private synchronized void putBack(Guest guest) {
        set(guest, false);
        notifyAll();
    }

    private boolean isServed(Guest guest) {
        return !taken[guest.left]
                && !taken[guest.right]
                && waiting.stream().takeWhile(other -> other != guest).noneMatch(guest::shares);
    }

    private void set(Guest guest, boolean inUse) {
        taken[guest.left] = inUse;
        taken[guest.right] = inUse;
    }

    private static final class Guest {
        final int left;
        final int right;

        Guest(int left, int right) {
            this.left = left;
            this.right = right;
        }

        boolean shares(Guest other) {
            return left == other.left
                    || left == other.right
                    || right == other.left
                    || right == other.right;
        }
    }
}
