package katas.bathroom;

import java.util.Objects;
import java.util.TreeSet;

/// Whoever finds the bathroom empty goes in.
public final class Bathroom {
    private final int capacity;
    private final TreeSet<Long> waiting = new TreeSet<>();
    private long numbers;
    private int women;
    private int men;

    public Bathroom(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must not be " + capacity);
        }
        this.capacity = capacity;
    }

    public void visit(Gender gender, Runnable visit) throws InterruptedException {
        Objects.requireNonNull(gender);
        Objects.requireNonNull(visit);
        boolean female = gender == Gender.FEMALE;
        synchronized (this) {
            long mine = numbers++;
            waiting.add(mine);
            boolean empty = women + men == 0;
            try {
                while (!empty && (waiting.first() != mine || !fits(female))) {
                    wait();
                }
                count(female, 1);
            } finally {
                waiting.remove(mine);
                notifyAll();
            }
        }
        try {
            visit.run();
        } finally {
            synchronized (this) {
                count(female, -1);
                notifyAll();
            }
        }
    }

    private boolean fits(boolean female) {
        return female ? men == 0 && women < capacity : women == 0 && men < capacity;
    }

    private void count(boolean female, int by) {
        if (female) {
            women += by;
        } else {
            men += by;
        }
    }
}
