package katas.philosophers;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Wakes one of those who wait, although both neighbours may be able to eat now.
public final class DiningTable {
    private final boolean[] taken;
    private final SortedMap<Long, Integer> waiting = new TreeMap<>();
    private long nextTicket;

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
        long ticket = nextTicket++;
        waiting.put(ticket, seat);
        try {
            while (!isServed(ticket, seat)) {
                wait();
            }
            taken[seat] = true;
            taken[right(seat)] = true;
        } catch (InterruptedException givesUp) {
            notifyAll();
            throw givesUp;
        } finally {
            waiting.remove(ticket);
        }
    }

    private synchronized void putBack(int seat) {
        taken[seat] = false;
        taken[right(seat)] = false;
        notify();
    }

    private boolean isServed(long ticket, int seat) {
        return !taken[seat]
                && !taken[right(seat)]
                && waiting.headMap(ticket).values().stream()
                        .noneMatch(other -> sharesFork(seat, other));
    }

    private boolean sharesFork(int one, int other) {
        return one == other || right(one) == other || right(other) == one;
    }

    private int right(int seat) {
        return (seat + 1) % taken.length;
    }
}
