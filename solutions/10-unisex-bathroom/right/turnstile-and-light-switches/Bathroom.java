package katas.bathroom;

import java.util.Objects;
import java.util.concurrent.Semaphore;

/// Style: semaphores only, after Downey's Little Book of Semaphores. Everybody comes through a fair
/// turnstile; the first of a gender locks the room for it, the last one opens it again.
public final class Bathroom {
    private final Semaphore turnstile = new Semaphore(1, true);
    private final Semaphore room = new Semaphore(1);
    private final Side women;
    private final Side men;

    public Bathroom(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity = " + capacity + ", must be positive");
        }
        women = new Side(capacity);
        men = new Side(capacity);
    }

    public void visit(Gender gender, Runnable visit) throws InterruptedException {
        Side mine =
                switch (gender) {
                    case FEMALE -> women;
                    case MALE -> men;
                };
        Objects.requireNonNull(visit);
        turnstile.acquire();
        try {
            mine.switchOn();
        } finally {
            turnstile.release();
        }
        try {
            mine.places.acquire();
            try {
                visit.run();
            } finally {
                mine.places.release();
            }
        } finally {
            mine.switchOff();
        }
    }

    private final class Side {
        final Semaphore places;
        private final Semaphore mutex = new Semaphore(1);
        private int present;

        Side(int capacity) {
            places = new Semaphore(capacity, true);
        }

        void switchOn() throws InterruptedException {
            mutex.acquire();
            try {
                if (present == 0) {
                    room.acquire();
                }
                present++;
            } finally {
                mutex.release();
            }
        }

        void switchOff() {
            mutex.acquireUninterruptibly();
            present--;
            if (present == 0) {
                room.release();
            }
            mutex.release();
        }
    }
}
