package katas.bathroom;

import java.util.LinkedList;
import java.util.Objects;

/// Style: specific notification. Everybody waits in the monitor of an object of its own, and is
/// woken only when it is inside already.
public final class Bathroom {
    private final Object door = new Object();
    private final LinkedList<Ticket> line = new LinkedList<>();
    private final int capacity;

    /// Positive for women, negative for men.
    private int balance;

    public Bathroom(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity=" + capacity);
        }
        this.capacity = capacity;
    }

    public void visit(Gender gender, Runnable visit) throws InterruptedException {
        Objects.requireNonNull(gender, "gender");
        Objects.requireNonNull(visit, "visit");
        var ticket = new Ticket(gender == Gender.FEMALE ? 1 : -1);
        synchronized (door) {
            line.add(ticket);
            admit();
        }
        try {
            ticket.await();
        } catch (InterruptedException e) {
            synchronized (door) {
                if (!line.remove(ticket)) {
                    balance -= ticket.step;
                }
                admit();
            }
            throw e;
        }
        try {
            visit.run();
        } finally {
            synchronized (door) {
                balance -= ticket.step;
                admit();
            }
        }
    }

    private void admit() {
        while (!line.isEmpty()) {
            int step = line.getFirst().step;
            int mine = balance * step;
            if (mine < 0 || mine == capacity) {
                return;
            }
            balance += step;
            line.removeFirst().admit();
        }
    }

    private static final class Ticket {
        final int step;
        private boolean admitted;

        Ticket(int step) {
            this.step = step;
        }

        synchronized void await() throws InterruptedException {
            while (!admitted) {
                wait();
            }
        }

        synchronized void admit() {
            admitted = true;
            notify();
        }
    }
}
