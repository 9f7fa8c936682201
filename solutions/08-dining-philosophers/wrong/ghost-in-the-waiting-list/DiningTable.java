package katas.philosophers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// An interrupted guest stays on the waiting list.
public final class DiningTable {
    private final boolean[] taken;
    private final List<Integer> waiting = new ArrayList<>();

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
        pickUp(seat);
        try {
            meal.run();
        } finally {
            putBack(seat);
        }
    }

    private synchronized void pickUp(int seat) throws InterruptedException {
        Integer place = Integer.valueOf(seat);
        waiting.add(place);
        while (!isServed(seat)) {
            wait();
        }
        waiting.remove(place);
        set(seat, true);
        notifyAll();
    }

    private synchronized void putBack(int seat) {
        set(seat, false);
        notifyAll();
    }

    private boolean isServed(int seat) {
        return !taken[seat]
                && !taken[right(seat)]
                && waiting.stream()
                        .takeWhile(other -> other != seat)
                        .noneMatch(other -> areNeighbours(seat, other));
    }

    private boolean areNeighbours(int one, int other) {
        return right(one) == other || right(other) == one;
    }

    private void set(int seat, boolean inUse) {
        taken[seat] = inUse;
        taken[right(seat)] = inUse;
    }

    private int right(int seat) {
        return (seat + 1) % taken.length;
    }
}
