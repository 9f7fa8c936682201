package toys.programs.bugs;

import static interleave.engine.Kind.DATA_RACE;
import static interleave.engine.Kind.EXCEPTION;
import static interleave.engine.Kind.RACE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Shows;
import toys.programs.Together;

/// Objects that others see before they are told of them.
public final class Publications {
    private Publications() {}

    /// Under every schedule of a sequentially consistent machine the instance is whole.
    @Shows(DATA_RACE)
    public static final class DoubleCheckedLocking {
        private static final class Settings {
            private int port;

            Settings(int port) {
                this.port = port;
            }
        }

        private Settings settings;

        int port() {
            if (settings == null) {
                synchronized (this) {
                    if (settings == null) {
                        settings = new Settings(80);
                    }
                }
            }
            return settings.port;
        }

        public static void test() throws Throwable {
            var it = new DoubleCheckedLocking();
            Program look = () -> Expect.equal(80, it.port());
            Together.run(look, look);
        }
    }

    @Shows(DATA_RACE)
    public static final class PlainFlag {
        private int answer;
        private boolean ready;

        public static void test() throws Throwable {
            var it = new PlainFlag();
            Together.run(
                    () -> {
                        it.answer = 42;
                        it.ready = true;
                    },
                    () -> {
                        if (it.ready) {
                            Expect.equal(42, it.answer);
                        }
                    });
        }
    }

    @Shows(RACE)
    public static final class FlagTooEarly {
        private volatile int answer;
        private volatile boolean ready;

        public static void test() throws Throwable {
            var it = new FlagTooEarly();
            Together.run(
                    () -> {
                        it.ready = true;
                        it.answer = 42;
                    },
                    () -> {
                        if (it.ready) {
                            Expect.equal(42, it.answer);
                        }
                    });
        }
    }

    @Shows(RACE)
    public static final class ThisEscapes {
        private int limit;

        ThisEscapes(AtomicReference<ThisEscapes> registry) {
            registry.set(this);
            limit = 10;
        }

        public static void test() throws Throwable {
            var registry = new AtomicReference<ThisEscapes>();
            Together.run(
                    () -> new ThisEscapes(registry),
                    () -> {
                        ThisEscapes seen = registry.get();
                        Expect.that(seen == null || seen.limit == 10, "half made");
                    });
        }
    }

    @Shows(RACE)
    public static final class ThreadStartedInConstructor {
        private final Thread thread;
        private volatile int limit;
        private volatile int seen;

        ThreadStartedInConstructor() {
            thread = new Thread(() -> seen = limit);
            thread.start();
            limit = 10;
        }

        public static void test() throws Throwable {
            var it = new ThreadStartedInConstructor();
            it.thread.join();
            Expect.equal(10, it.seen);
        }
    }

    /// One of the two ends of the range is new, the other one old.
    @Shows(RACE)
    public static final class TornRange {
        private volatile int low;
        private volatile int high = 9;

        public static void test() throws Throwable {
            var range = new TornRange();
            Together.run(
                    () -> {
                        range.low = 10;
                        range.high = 19;
                    },
                    () -> Expect.equal(9, range.high - range.low));
        }
    }

    @Shows(RACE)
    public static final class NotJoined {
        public static void test() throws Throwable {
            var done = new AtomicBoolean();
            var worker = new Thread(() -> done.set(true));
            worker.start();
            boolean seen = done.get();
            worker.join();
            Expect.that(seen, "not done");
        }
    }

    @Shows({DATA_RACE, EXCEPTION, RACE})
    public static final class SharedListIterated {
        public static void test() throws Throwable {
            List<Integer> list = new ArrayList<>(List.of(1, 2, 3));
            Together.run(
                    () -> {
                        for (int item : list) {
                            Expect.that(item > 0, "no item");
                        }
                    },
                    () -> list.add(4));
        }
    }

    @Shows({DATA_RACE, EXCEPTION, RACE})
    public static final class SharedHashMap {
        public static void test() throws Throwable {
            Map<String, Integer> ages = new HashMap<>();
            Together.run(() -> ages.put("Ada", 36), () -> ages.put("Alan", 41));
            Expect.equal(2, ages.size());
        }
    }

    /// Each call of a synchronized list is atomic; a walk over it is not.
    @Shows(EXCEPTION)
    public static final class SynchronizedListIterated {
        public static void test() throws Throwable {
            List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(1, 2)));
            Together.run(
                    () -> {
                        for (int i = list.size() - 1; i >= 0; i--) {
                            list.get(i);
                        }
                    },
                    () -> list.remove(0));
        }
    }
}
