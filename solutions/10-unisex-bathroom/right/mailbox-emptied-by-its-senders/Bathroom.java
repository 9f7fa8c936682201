package katas.bathroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Style: a mailbox without a thread. Everybody posts what is to be done with the lists; whoever
/// finds the mailbox idle works on it until it is empty, for the others as well.
public final class Bathroom {
    private final Queue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
    private final AtomicInteger letters = new AtomicInteger();
    private final int capacity;
    private final List<Guest> waiting = new ArrayList<>();
    private final List<Guest> inside = new ArrayList<>();

    public Bathroom(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity + " is less than 1");
        }
        this.capacity = capacity;
    }

    public void visit(Gender gender, Runnable visit) throws InterruptedException {
        Objects.requireNonNull(gender);
        Objects.requireNonNull(visit);
        var me = new Guest(gender, new CountDownLatch(1));
        post(() -> waiting.add(me));
        try {
            me.letIn().await();
            visit.run();
        } finally {
            post(
                    () -> {
                        waiting.remove(me);
                        inside.remove(me);
                    });
        }
    }

    private void post(Runnable letter) {
        mailbox.add(letter);
        if (letters.getAndIncrement() == 0) {
            do {
                mailbox.remove().run();
                letIn();
            } while (letters.decrementAndGet() > 0);
        }
    }

    private void letIn() {
        while (!waiting.isEmpty() && fits(waiting.getFirst().gender())) {
            Guest next = waiting.removeFirst();
            inside.add(next);
            next.letIn().countDown();
        }
    }

    private boolean fits(Gender next) {
        return inside.isEmpty() || (inside.getFirst().gender() == next && inside.size() < capacity);
    }

    private record Guest(Gender gender, CountDownLatch letIn) {}
}
