package katas.philosophers;

import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Looks at the neighbours only.
public final class DiningTable {
    private final boolean[] eating;
    private final SortedMap<Long, Integer> waiting = new TreeMap<>();
    private long nextTicket;

    public DiningTable(int seats) {
        if (seats < 2) {
            throw new IllegalArgumentException("seats must be at least 2, but is " + seats);
        }
        eating = new boolean[seats];
    }

    public void dine(int seat, Runnable meal) throws InterruptedException {
        if (seat < 0 || seat >= eating.length) {
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
            eating[seat] = true;
        } finally {
            waiting.remove(ticket);
            notifyAll();
        }
    }

    private synchronized void putBack(int seat) {
        eating[seat] = false;
        notifyAll();
    }

    private boolean isServed(long ticket, int seat) {
        return !eating[left(seat)]
                && !eating[right(seat)]
                && waiting.headMap(ticket).values().stream()
                        .noneMatch(other -> other == left(seat) || other == right(seat));
    }

    private int left(int seat) {
        return (seat + eating.length - 1) % eating.length;
    }

    private int right(int seat) {
        return (seat + 1) % eating.length;
    }
}
