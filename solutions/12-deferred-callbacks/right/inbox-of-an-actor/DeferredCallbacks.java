/// Style: an actor. Others only put messages into its inbox; what waits belongs to the thread
/// alone.
package katas.deferredcallbacks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

public final class DeferredCallbacks implements AutoCloseable {
    private static final Deferred END = new Deferred(0, () -> {});

    private record Deferred(long due, Runnable callback) {}

    private final long zero = System.nanoTime();
    private final BlockingQueue<Deferred> inbox = new LinkedBlockingQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);
    private volatile boolean closed;

    public DeferredCallbacks() {
        Thread.ofVirtual().start(this::live);
    }

    public void schedule(Duration delay, Runnable callback) {
        Objects.requireNonNull(callback);
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay = " + delay.toString());
        }
        long nanos = TimeUnit.NANOSECONDS.convert(delay);
        synchronized (inbox) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            long now = now();
            inbox.add(
                    new Deferred(
                            nanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + nanos, callback));
        }
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (inbox) {
            closed = true;
            inbox.add(END);
        }
        if (!inside.get()) {
            over.await();
        }
    }

    private long now() {
        return System.nanoTime() - zero;
    }

    private void live() {
        inside.set(true);
        // The next one is the last; equal ones stay in the order in which they came.
        List<Deferred> later = new ArrayList<>();
        while (!closed) {
            for (Deferred news = inbox.poll(); news != null; news = inbox.poll()) {
                insert(later, news);
            }
            if (later.isEmpty() || later.getLast().due() > now()) {
                waitForNews(later);
            } else if (!closed) {
                run(later.removeLast().callback());
            }
        }
        over.countDown();
    }

    private void waitForNews(List<Deferred> later) {
        try {
            Deferred news =
                    later.isEmpty()
                            ? inbox.take()
                            : inbox.poll(later.getLast().due() - now(), TimeUnit.NANOSECONDS);
            if (news != null) {
                insert(later, news);
            }
        } catch (InterruptedException again) {
            // nobody may end it but END
        }
    }

    private static void insert(List<Deferred> later, Deferred news) {
        int at = later.size();
        while (at > 0 && later.get(at - 1).due() <= news.due()) {
            at--;
        }
        later.add(at, news);
    }

    private static void run(Runnable callback) {
        try {
            callback.run();
        } catch (RuntimeException | Error failure) {
            Collections.emptyList();
        }
    }
}
