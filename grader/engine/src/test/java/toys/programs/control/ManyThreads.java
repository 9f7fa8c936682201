package toys.programs.control;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import toys.programs.Expect;

/// More threads than there are numbers for them, but never so many at a time.
public final class ManyThreads {
    private static final int MORE = 40;

    private ManyThreads() {}

    public static final class OneAfterTheOther {
        private int count;

        public static void test() throws Throwable {
            var it = new OneAfterTheOther();
            for (int i = 0; i < MORE; i++) {
                var thread = new Thread(() -> it.count++, "thread " + i);
                thread.start();
                thread.join();
                Expect.that(thread.getState() == Thread.State.TERMINATED, "not ended");
            }
            Expect.equal(MORE, it.count);
        }
    }

    /// Nobody joins them, but whoever starts the next one has seen all that they did.
    public static final class TasksInTurn {
        private int count;

        int next() {
            return ++count;
        }

        public static void test() throws Throwable {
            var it = new TasksInTurn();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 1; i <= MORE; i++) {
                    Expect.equal(i, threads.submit(it::next).get());
                }
            }
        }
    }

    public static final class TwoAtATime {
        private final int[] counts = new int[2];

        public static void test() throws Throwable {
            var it = new TwoAtATime();
            for (int i = 0; i < MORE / 2; i++) {
                var pair = new ArrayList<Thread>();
                for (int half = 0; half < 2; half++) {
                    int mine = half;
                    pair.add(Thread.ofVirtual().start(() -> it.counts[mine]++));
                }
                for (Thread thread : pair) {
                    thread.join();
                }
            }
            Expect.equal(MORE, it.counts[0] + it.counts[1]);
        }
    }

    /// Each fails; the end of each is seen by nobody but through its future.
    public static final class FailuresInTurn {
        public static void test() throws Throwable {
            Callable<String> fails =
                    () -> {
                        throw new IllegalStateException("as planned");
                    };
            int failed = 0;
            try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread::new)) {
                for (int i = 0; i < MORE; i++) {
                    try {
                        threads.submit(fails).get();
                    } catch (ExecutionException expected) {
                        failed++;
                    }
                }
            }
            Expect.equal(MORE, failed);
        }
    }
}
