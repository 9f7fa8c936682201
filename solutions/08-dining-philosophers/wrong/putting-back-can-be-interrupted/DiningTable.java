package katas.philosophers;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/// The bookkeeping after the meal waits interruptibly.
public final class DiningTable {
    /// Guards the fields below.
    private final Semaphore table = new Semaphore(1, true);

    private final boolean[] taken;
    private final SortedMap<Long, Guest> waiting = new TreeMap<>();
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

    private record Guest(int seat, CountDownLatch served) {}

    private void pickUp(int seat) throws InterruptedException {
        var guest = new Guest(seat, new CountDownLatch(1));
        table.acquire();
        long ticket = nextTicket++;
        waiting.put(ticket, guest);
        serve();
        table.release();
        try {
            guest.served.await();
        } catch (InterruptedException givesUp) {
            leave(ticket, seat);
            throw givesUp;
        }
    }

    private void leave(long ticket, int seat) {
        table.acquireUninterruptibly();
        if (waiting.remove(ticket) == null) {
            set(seat, false);
        }
        serve();
        table.release();
    }

    private void putBack(int seat) throws InterruptedException {
        table.acquire();
        set(seat, false);
        serve();
        table.release();
    }

    /// Gives forks to all who can eat and have nobody before them who wants the same forks.
    private void serve() {
        var wanted = taken.clone();
        for (Map.Entry<Long, Guest> entry : new TreeMap<>(waiting).entrySet()) {
            int seat = entry.getValue().seat;
            if (!wanted[seat] && !wanted[right(seat)]) {
                waiting.remove(entry.getKey());
                set(seat, true);
                entry.getValue().served.countDown();
            }
            wanted[seat] = true;
            wanted[right(seat)] = true;
        }
    }

    private void set(int seat, boolean inUse) {
        taken[seat] = inUse;
        taken[right(seat)] = inUse;
    }

    private int right(int seat) {
        return (seat + 1) % taken.length;
    }
}
