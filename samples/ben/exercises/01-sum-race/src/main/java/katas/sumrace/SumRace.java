package katas.sumrace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/// Style: an object for the call that is a monitor: workers report to it, the caller waits in it.
public final class SumRace {
    private SumRace() {}

    public static long sequential(int from, int to) {
        requireRange(from, to);
        long sum = 0;
        for (long number = to; number >= from; number--) {
            sum += number;
        }
        return sum;
    }

    public static long threaded(int from, int to, int workers, ThreadFactory threads)
            throws InterruptedException {
        requireRange(from, to);
        requireWorkers(workers);
        Objects.requireNonNull(threads);
        var race = new Race();
        boolean won = false;
        try {
            race.begin(from, to, workers, threads);
            long total = race.await();
            won = true;
            return total;
        } finally {
            if (!won) {
                race.cancel();
            }
        }
    }

    private static final class Race {
        private final List<Thread> crew = new ArrayList<>();
        private long total;
        private int running;
        private boolean cancelled;

        void begin(int from, int to, int workers, ThreadFactory threads) {
            long count = 1L + to - from;
            long slices = Math.min(workers, count);
            long longer = count % slices;
            for (long first = from, slice = 0; slice < slices; slice++) {
                long last = first + count / slices - (slice < longer ? 0 : 1);
                long start = first;
                Thread thread = threads.newThread(() -> work(start, last));
                thread.setName("slice " + slice);
                crew.add(thread);
                synchronized (this) {
                    running++;
                }
                thread.start();
                first = last + 1;
            }
        }

        synchronized long await() throws InterruptedException {
            while (running > 0) {
                wait();
            }
            return total;
        }

        synchronized void cancel() {
            cancelled = true;
            crew.forEach(Thread::interrupt);
        }

        private void work(long first, long last) {
            long sum = 0;
            for (long number = first; number <= last; number++) {
                if (number % 1_000_000 == 0 && isCancelled()) {
                    break;
                }
                sum += number;
            }
            ended(sum);
        }

        private synchronized boolean isCancelled() {
            return cancelled;
        }

        private synchronized void ended(long sum) {
            total += sum;
            running--;
            notifyAll();
        }
    }

    private static void requireRange(int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException("from %d is greater than to %d".formatted(from, to));
        }
    }

    private static void requireWorkers(int workers) {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be positive, not " + workers);
        }
    }
}
