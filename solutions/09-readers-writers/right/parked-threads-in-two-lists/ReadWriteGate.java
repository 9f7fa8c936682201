package katas.readerswriters;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Style: who has to wait is put into one of two lists and parks; who leaves hands the gate over to
/// exactly those who are next, and unparks them. Nobody is woken in vain.
public final class ReadWriteGate {
    private final Object guard = new Object();
    private final Deque<Waiter> readers = new ArrayDeque<>();
    private final Deque<Waiter> writers = new ArrayDeque<>();

    /// How many readers are inside; -1 for a writer.
    private int inside;

    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work);
        var me = new Waiter();
        synchronized (guard) {
            if (inside >= 0 && writers.isEmpty()) {
                inside++;
                me.served = true;
            } else {
                readers.add(me);
            }
        }
        await(me, readers);
        try {
            return work.get();
        } finally {
            synchronized (guard) {
                inside--;
                if (inside == 0) {
                    serveWriter();
                }
            }
        }
    }

    public void write(Runnable work) throws InterruptedException {
        Objects.requireNonNull(work);
        var me = new Waiter();
        synchronized (guard) {
            if (inside == 0) {
                inside = -1;
                me.served = true;
            } else {
                writers.add(me);
            }
        }
        await(me, writers);
        try {
            work.run();
        } finally {
            synchronized (guard) {
                inside = 0;
                serveReaders();
                if (inside == 0) {
                    serveWriter();
                }
            }
        }
    }

    private void await(Waiter me, Deque<Waiter> list) throws InterruptedException {
        while (!me.served) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                giveUp(me, list);
            }
        }
    }

    /// Unless it has just been served: then the interrupt is left to the work.
    private void giveUp(Waiter me, Deque<Waiter> list) throws InterruptedException {
        synchronized (guard) {
            if (!me.served) {
                list.remove(me);
                if (writers.isEmpty() && inside >= 0) {
                    serveReaders();
                }
                throw new InterruptedException();
            }
        }
        Thread.currentThread().interrupt();
    }

    private void serveReaders() {
        inside += readers.size();
        readers.forEach(Waiter::serve);
        readers.clear();
    }

    private void serveWriter() {
        Waiter next = writers.poll();
        if (next != null) {
            inside = -1;
            next.serve();
        }
    }

    private static final class Waiter {
        private final Thread thread = Thread.currentThread();
        private volatile boolean served;

        void serve() {
            served = true;
            LockSupport.unpark(thread);
        }
    }
}
