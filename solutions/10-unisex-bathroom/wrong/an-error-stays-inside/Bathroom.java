package katas.bathroom;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/// Leaves when the visit ends normally or with a RuntimeException.
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
        } catch (RuntimeException thrown) {
            leave();
            throw thrown;
        }
        leave();
    }

    private synchronized void enter(Guest guest) throws InterruptedException {
        queue.add(guest);
        letIn();
        try {
            while (!guest.isInside) {
                wait();
            }
        } catch (InterruptedException givesUp) {
            if (guest.isInside) {
                leave();
            } else {
                queue.remove(guest);
                letIn();
            }
            throw givesUp;
        }
    }

    private synchronized void leave() {
        inside--;
        letIn();
    }

    private void letIn() {
        while (!queue.isEmpty() && hasRoomFor(queue.element().gender)) {
            Guest next = queue.remove();
            next.isInside = true;
            gender = next.gender;
            inside++;
        }
        notifyAll();
    }

    private boolean hasRoomFor(Gender next) {
        return inside == 0 || (gender == next && inside < capacity);
    }

    private static final class Guest {
        final Gender gender;
        boolean isInside;

        Guest(Gender gender) {
            this.gender = gender;
        }
    }
}
