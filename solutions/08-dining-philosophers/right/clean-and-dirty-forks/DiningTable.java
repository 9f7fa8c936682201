package katas.philosophers;

import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/// Style: Chandy and Misra's clean and dirty forks. Each fork lies at one of its two seats; a dirty
/// one goes to a hungry neighbour that asks for it, a clean one is kept until after the next meal.
///
/// Whoever gets hungry starts with dirty forks and lets its hungry neighbours keep theirs clean, so
/// the last to come is the last in every chain of waiting, and no circle can close, interrupts or
/// not. A lock for each seat makes those who share it take turns.
public final class DiningTable {
    private final Lock[] seatLocks;
    private final Lock table = new ReentrantLock();
    private final Condition[] mayEat;
    private final boolean[] hungry;
    private final boolean[] eating;

    /// The seat at which each fork lies.
    private final int[] place;

    private final boolean[] dirty;

    public DiningTable(int seats) {
        if (seats < 2) {
            throw new IllegalArgumentException("seats must be at least 2, but is " + seats);
        }
        seatLocks =
                Stream.generate(() -> new ReentrantLock(true)).limit(seats).toArray(Lock[]::new);
        mayEat = Stream.generate(table::newCondition).limit(seats).toArray(Condition[]::new);
        hungry = new boolean[seats];
        eating = new boolean[seats];
        place = new int[seats];
        dirty = new boolean[seats];
        for (int fork = 0; fork < seats; fork++) {
            place[fork] = fork;
        }
    }

    public void dine(int seat, Runnable meal) throws InterruptedException {
        if (seat < 0 || seat >= place.length) {
            throw new IllegalArgumentException("no seat " + seat + " at this table");
        }
        Objects.requireNonNull(meal, "meal");
        seatLocks[seat].lockInterruptibly();
        try {
            pickUp(seat);
            try {
                meal.run();
            } finally {
                putBack(seat);
            }
        } finally {
            seatLocks[seat].unlock();
        }
    }

    private void pickUp(int seat) throws InterruptedException {
        table.lockInterruptibly();
        try {
            hungry[seat] = true;
            dirty[seat] = place[seat] == seat;
            dirty[right(seat)] = place[right(seat)] == seat;
            while (!has(seat, seat) | !has(seat, right(seat))) {
                mayEat[seat].await();
            }
            eating[seat] = true;
        } finally {
            hungry[seat] = false;
            passOn(seat);
            table.unlock();
        }
    }

    private void putBack(int seat) {
        table.lock();
        try {
            eating[seat] = false;
            passOn(seat);
        } finally {
            table.unlock();
        }
    }

    /// Asks for a fork: it comes over, washed, if it is dirty or its owner is not hungry.
    private boolean has(int seat, int fork) {
        int owner = place[fork];
        if (owner != seat && !eating[owner] && (dirty[fork] || !hungry[owner])) {
            place[fork] = seat;
            dirty[fork] = false;
        }
        return place[fork] == seat;
    }

    private void passOn(int seat) {
        mayEat[right(seat)].signal();
        mayEat[left(seat)].signal();
    }

    private int left(int seat) {
        return (seat + place.length - 1) % place.length;
    }

    private int right(int seat) {
        return (seat + 1) % place.length;
    }
}
