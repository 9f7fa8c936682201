/// Style: no lock. A linked stack that is swapped by compare-and-set and turned round by the
/// writer, who parks while it is empty; the node that closes it stays on top for ever.
package katas.daemonthreads;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

public final class Journal implements AutoCloseable {
    /// A line of null marks the end.
    private record Node(String line, Node below) {
        boolean isEnd() {
            return line == null;
        }
    }

    private final AtomicReference<Node> top = new AtomicReference<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Consumer<String> sink;
    private final Thread writer;

    public Journal(Consumer<String> sink) {
        this.sink = Objects.requireNonNull(sink);
        writer = Thread.ofPlatform().daemon().start(this::run);
    }

    public void append(String line) {
        Objects.requireNonNull(line);
        if (!push(line)) {
            throw new IllegalStateException("closed");
        }
    }

    @Override
    public void close() throws InterruptedException {
        push(null);
        writer.join();
        Throwable first = failure.getAndSet(null);
        if (first != null) {
            throw new IllegalStateException("first failure of the sink", first);
        }
    }

    private boolean push(String line) {
        Node seen;
        do {
            seen = top.get();
            if (seen != null && seen.isEnd()) {
                return false;
            }
        } while (!top.compareAndSet(seen, new Node(line, seen)));
        LockSupport.unpark(writer);
        return true;
    }

    private void run() {
        while (true) {
            Node batch = top.get();
            if (batch == null) {
                LockSupport.park(this);
                Thread.interrupted(); // or park would not wait any more
            } else if (batch.isEnd()) {
                deliver(batch.below());
                return;
            } else if (top.compareAndSet(batch, null)) {
                deliver(batch);
            }
        }
    }

    private void deliver(Node batch) {
        Deque<String> oldestFirst = new ArrayDeque<>();
        for (Node node = batch; node != null; node = node.below()) {
            oldestFirst.push(node.line());
        }
        for (String line : oldestFirst) {
            try {
                sink.accept(line);
            } catch (Throwable thrown) {
                failure.compareAndSet(null, thrown);
            }
        }
    }
}
