package katas.readerswriters;

import java.util.Iterator;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Style: first come, first served from one queue, except that a writer who leaves moves the
/// readers in it to its head. Who waits has a condition of its own.
public final class ReadWriteGate {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final List<Waiting> queue = new LinkedList<>();
    private int readers;
    private int writers;

    public <R> R read(Supplier<? extends R> work) throws InterruptedException {
        Objects.requireNonNull(work);
        enter(false);
        try {
            return work.get();
        } finally {
            leave(false);
        }
    }

    public void write(Runnable work) throws InterruptedException {
        Objects.requireNonNull(work);
        enter(true);
        try {
            work.run();
        } finally {
            leave(true);
        }
    }

    private void enter(boolean writer) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            var me = new Waiting(writer, lock.newCondition());
            queue.addLast(me);
            serve();
            while (!me.served) {
                try {
                    me.turn.await();
                } catch (InterruptedException interrupted) {
                    if (me.served) {
                        Thread.currentThread().interrupt();
                        break;
                    }
                    queue.remove(me);
                    serve();
                    throw interrupted;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void leave(boolean writer) {
        lock.lock();
        try {
            if (writer) {
                writers--;
                List<Waiting> waitingReaders = queue.stream().filter(one -> !one.writer).toList();
                queue.removeAll(waitingReaders);
                queue.addAll(0, waitingReaders);
            } else {
                readers--;
            }
            serve();
        } finally {
            lock.unlock();
        }
    }

    private void serve() {
        Iterator<Waiting> next = queue.iterator();
        while (next.hasNext()) {
            Waiting first = next.next();
            if (writers > 0 || (first.writer && readers > 0)) {
                return;
            }
            next.remove();
            first.served = true;
            first.turn.signal();
            if (first.writer) {
                writers++;
            } else {
                readers++;
            }
        }
    }

    private static final class Waiting {
        final boolean writer;
        final Condition turn;
        boolean served;

        Waiting(boolean writer, Condition turn) {
            this.writer = writer;
            this.turn = turn;
        }
    }
}
