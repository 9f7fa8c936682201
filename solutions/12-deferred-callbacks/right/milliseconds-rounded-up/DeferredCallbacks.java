/// Style: a list of nodes by hand, and a clock of milliseconds: delays are rounded up, so that none
/// runs early.
package katas.deferredcallbacks;

import java.time.Duration;

public final class DeferredCallbacks implements AutoCloseable, Runnable {
    private static final class Node {
        final long due;
        final Runnable callback;
        Node next;

        Node(long due, Runnable callback) {
            this.due = due;
            this.callback = callback;
        }
    }

    private final Node head = new Node(Long.MIN_VALUE, null);
    private final Thread thread;
    private boolean closed;

    public DeferredCallbacks() {
        thread = new Thread(this);
        thread.start();
    }

    private static long nowInMillis() {
        return Math.floorDiv(System.nanoTime(), 1_000_000);
    }

    private static long roundedUp(Duration delay) {
        try {
            return delay.plusNanos(999_999).toMillis()
                    + (System.nanoTime() % 1_000_000 == 0 ? 0 : 1);
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE / 2_000_000;
        }
    }

    public void schedule(Duration delay, Runnable callback) {
        if (delay == null || callback == null) {
            throw new NullPointerException(delay == null ? "delay" : "callback");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("A delay of " + delay + " is negative");
        }
        synchronized (head) {
            if (closed) {
                throw new IllegalStateException();
            }
            long millis = Math.min(roundedUp(delay), Long.MAX_VALUE / 2_000_000);
            var node = new Node(nowInMillis() + millis, callback);
            Node before = head;
            while (before.next != null && before.next.due <= node.due) {
                before = before.next;
            }
            node.next = before.next;
            before.next = node;
            if (before == head) {
                head.notifyAll();
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (head) {
            closed = true;
            head.next = null;
            head.notifyAll();
        }
        if (thread != Thread.currentThread()) {
            thread.join();
        }
    }

    @Override
    public void run() {
        for (Node node = take(); node != null; node = take()) {
            try {
                node.callback.run();
            } catch (Throwable t) {
                // dropped
            }
        }
    }

    private Node take() {
        synchronized (head) {
            while (!closed) {
                Node first = head.next;
                long left = first == null ? 0 : first.due - nowInMillis();
                if (first != null && left <= 0) {
                    head.next = first.next;
                    return first;
                }
                try {
                    head.wait(left);
                } catch (InterruptedException e) {
                    // look again
                }
            }
            return null;
        }
    }
}
