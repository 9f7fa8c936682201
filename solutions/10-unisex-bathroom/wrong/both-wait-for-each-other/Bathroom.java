package katas.bathroom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/// Whoever waits lets the other gender go first.
public final class Bathroom {
    private final int capacity;
    private final Deque<Guest> queue = new ArrayDeque<>();
    private Gender gender = Gender.FEMALE;
    private int inside;

    public Bathroom(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be at least 1, but is " + capacity);
        }
        this.capacity = capacity;
    }

    public void visit(Gender gender, Runnable visit) throws InterruptedException {
        var guest = new Guest(Objects.requireNonNull(gender, "gender"));
        Objects.requireNonNull(visit, "visit");
        enter(guest);
        try {
            visit.run();
        } finally {
            leave();
        }
    }

    private synchronized void enter(Guest guest) throws InterruptedException {
        queue.add(guest);
        try {
            while (!hasRoomFor(guest.gender) || somebodyElseWaits(guest.gender)) {
                wait();
            }
            gender = guest.gender;
            inside++;
        } finally {
            queue.remove(guest);
            notifyAll();
        }
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    private boolean somebodyElseWaits(Gender mine) {
        return queue.stream().anyMatch(guest -> guest.gender != mine);
    }

    private boolean hasRoomFor(Gender next) {
        return inside == 0 || (gender == next && inside < capacity);
    }

    private static final class Guest {
        final Gender gender;

        Guest(Gender gender) {
            this.gender = gender;
        }
    }
}
