package katas.bathroom;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/// Style: no lock. Who is inside and who waits is one immutable record, swapped by compare-and-set;
/// who waits sleeps on a latch that whoever let it in opens.
public final class Bathroom {
    private final AtomicReference<State> state = new AtomicReference<>(State.EMPTY);
    private final int capacity;

    public Bathroom(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("a capacity of " + capacity + " lets nobody in");
        }
        this.capacity = capacity;
    }

    public void visit(Gender gender, Runnable visit) throws InterruptedException {
        if (gender == null || visit == null) {
            throw new NullPointerException("gender and visit are needed");
        }
        var guest = new Guest(gender, new CountDownLatch(1));
        change(before -> before.comes(guest));
        try {
            guest.letIn().await();
        } catch (InterruptedException interrupted) {
            change(before -> before.leaves(guest));
            throw interrupted;
        }
        try {
            visit.run();
        } finally {
            change(before -> before.leaves(guest));
        }
    }

    private void change(UnaryOperator<State> step) {
        State before;
        State after;
        do {
            before = state.get();
            after = step.apply(before).settled(capacity);
        } while (!state.compareAndSet(before, after));
        for (Guest guest : after.inside()) {
            guest.letIn().countDown();
        }
    }

    private record Guest(Gender gender, CountDownLatch letIn) {}

    private record State(List<Guest> inside, List<Guest> queue) {
        static final State EMPTY = new State(List.of(), List.of());

        State comes(Guest guest) {
            return new State(inside, plus(queue, guest));
        }

        State leaves(Guest guest) {
            return new State(minus(inside, guest), minus(queue, guest));
        }

        State settled(int capacity) {
            if (queue.isEmpty() || !fits(queue.getFirst(), capacity)) {
                return this;
            }
            Guest first = queue.getFirst();
            return new State(plus(inside, first), minus(queue, first)).settled(capacity);
        }

        private boolean fits(Guest next, int capacity) {
            return inside.isEmpty()
                    || (inside.size() < capacity && inside.getFirst().gender() == next.gender());
        }

        private static List<Guest> plus(List<Guest> list, Guest one) {
            var longer = new java.util.ArrayList<>(list);
            longer.add(one);
            return List.copyOf(longer);
        }

        private static List<Guest> minus(List<Guest> list, Guest one) {
            return list.stream().filter(other -> !other.equals(one)).toList();
        }
    }
}
