/// Style: the thread waits for a future that the next change completes; each change makes a new
/// one.
package katas.deferredcallbacks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class DeferredCallbacks implements AutoCloseable {
    private record Alarm(Duration at, Runnable bell) {}

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    private final long start = System.nanoTime();
    private final List<Alarm> alarms = new ArrayList<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Thread dwarf;
    private CompletableFuture<Void> change = new CompletableFuture<>();
    private boolean closed;

    public DeferredCallbacks() {
        dwarf = Thread.ofVirtual().unstarted(this::ringAll);
        dwarf.start();
    }

    private Duration now() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    public void schedule(Duration delay, Runnable callback) {
        if (callback == null) {
            throw new NullPointerException("no callback");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay: " + delay.toSeconds() + " s, " + delay);
        }
        Duration atMost = delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
        synchronized (alarms) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            alarms.add(new Alarm(now().plus(atMost), callback));
            announce();
        }
    }

    private void announce() {
        change.complete(null);
        change = new CompletableFuture<>();
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (alarms) {
            closed = true;
            announce();
        }
        if (Thread.currentThread().equals(dwarf)) {
            return;
        }
        try {
            end.get();
        } catch (ExecutionException never) {
            throw new AssertionError(never);
        }
    }

    private void ringAll() {
        while (true) {
            Alarm next = null;
            CompletableFuture<Void> news;
            synchronized (alarms) {
                if (closed) {
                    break;
                }
                news = change;
                for (Alarm alarm : alarms) {
                    if (next == null || alarm.at().compareTo(next.at()) < 0) {
                        next = alarm;
                    }
                }
                if (next != null && next.at().compareTo(now()) <= 0) {
                    alarms.remove(next);
                    news = null;
                }
            }
            if (news == null) {
                ring(next);
            } else {
                await(news, next == null ? LONGEST : next.at().minus(now()));
            }
        }
        end.complete(null);
    }

    private static void ring(Alarm alarm) {
        try {
            alarm.bell().run();
        } catch (Throwable broken) {
            // one bell less
        }
    }

    private static void await(CompletableFuture<Void> news, Duration time) {
        try {
            news.get(TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException timeToLook) {
            // the caller looks
        }
    }
}
