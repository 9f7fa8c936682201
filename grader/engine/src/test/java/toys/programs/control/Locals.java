package toys.programs.control;

import java.util.concurrent.ThreadLocalRandom;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// What belongs to a thread: locals, scoped values, handlers, groups.
public final class Locals {
    private Locals() {}

    public static final class PerThread {
        private static final ThreadLocal<int[]> COUNT = ThreadLocal.withInitial(() -> new int[1]);

        public static void test() throws Throwable {
            Program count =
                    () -> {
                        COUNT.get()[0]++;
                        Expect.equal(1, COUNT.get()[0]);
                        COUNT.remove();
                        Expect.equal(0, COUNT.get()[0]);
                    };
            Together.run(count, count);
        }
    }

    public static final class Inherited {
        public static void test() throws Throwable {
            var user = new InheritableThreadLocal<String>();
            user.set("Ada");
            Together.run(
                    () -> {
                        Expect.that("Ada".equals(user.get()), "not inherited");
                        user.set("Alan");
                    });
            Expect.that("Ada".equals(user.get()), "changed from below");
        }
    }

    public static final class Scoped {
        private static final ScopedValue<String> USER = ScopedValue.newInstance();

        public static void test() throws Throwable {
            Together.run(() -> as("Ada"), () -> as("Alan"));
        }

        static void as(String name) throws Throwable {
            ScopedValue.where(USER, name)
                    .call(
                            () -> {
                                Thread.yield();
                                Expect.that(USER.get().equals(name), "another's");
                                return null;
                            });
            Expect.that(!USER.isBound(), "still bound");
        }
    }

    public static final class UncaughtHandler {
        private Throwable caught;

        public static void test() throws Throwable {
            var it = new UncaughtHandler();
            var thread =
                    new Thread(
                            () -> {
                                throw new IllegalStateException("expected");
                            });
            thread.setUncaughtExceptionHandler((_, thrown) -> it.caught = thrown);
            thread.start();
            thread.join();
            Expect.that(it.caught instanceof IllegalStateException, "not caught");
        }
    }

    public static final class GroupAsHandler {
        private static final class Family extends ThreadGroup {
            private String failed;

            Family() {
                super("family");
            }

            @Override
            public void uncaughtException(Thread thread, Throwable thrown) {
                failed = thread.getName();
            }
        }

        public static void test() throws Throwable {
            var family = new Family();
            var child =
                    new Thread(
                            family,
                            () -> {
                                throw new IllegalStateException("expected");
                            },
                            "child");
            child.start();
            child.join();
            Expect.that("child".equals(family.failed), "not told");
        }
    }

    public static final class GroupInherited {
        public static void test() throws Throwable {
            var group = new ThreadGroup("group");
            var names = new String[1];
            var parent =
                    new Thread(
                            group,
                            () -> {
                                var child = new Thread(Thread::yield);
                                names[0] = child.getThreadGroup().getName();
                            });
            parent.start();
            parent.join();
            Expect.that("group".equals(names[0]), "another group");
        }
    }

    public static final class RandomOfAThread {
        public static void test() throws Throwable {
            Program draw =
                    () -> {
                        int drawn = ThreadLocalRandom.current().nextInt(10);
                        Expect.that(drawn >= 0 && drawn < 10, "out of range");
                    };
            Together.run(draw, draw);
        }
    }
}
