package toys.programs.control;

import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Classes that are initialised at their first use, in each run as in the first.
public final class Initialisers {
    private Initialisers() {}

    public static final class LazySingleton {
        private static int made;

        private static final class Holder {
            static final LazySingleton INSTANCE = new LazySingleton();
        }

        private int value;

        private LazySingleton() {
            made++;
            value = 42;
        }

        static LazySingleton instance() {
            return Holder.INSTANCE;
        }

        public static void test() throws Throwable {
            Expect.equal(0, made);
            Program use = () -> Expect.equal(42, instance().value);
            Together.run(use, use);
            Expect.equal(1, made);
            instance().value++;
        }
    }

    /// Whoever is first makes it; what it makes everybody may read.
    public static final class MadeByTheFirst {
        private static final class Holder {
            static int[] values = {1, 2, 3};
            static final Thread MAKER = Thread.currentThread();
        }

        public static void test() throws Throwable {
            Program use = () -> Expect.equal(3, Holder.values[2]);
            Together.run(use, use);
            Expect.that(Holder.MAKER != Thread.currentThread(), "made too early");
        }
    }

    public static final class InnerUse {
        private static final class Parent {
            static final StringBuilder LOG = new StringBuilder();
        }

        private static class First {
            static final Object NOTED = Parent.LOG.append("first ");
        }

        private static final class Second extends First {
            static final Object NOTED = Parent.LOG.append("second");
        }

        public static void test() {
            Expect.that(Parent.LOG.isEmpty(), "too early");
            Expect.that(Second.NOTED == First.NOTED, "another log");
            Expect.that(Parent.LOG.toString().equals("first second"), "order");
        }
    }

    public static final class Failing {
        private static final class Broken {
            static Object value = fail();

            private static Object fail() {
                throw new IllegalStateException("expected");
            }
        }

        public static void test() throws Throwable {
            Expect.that(use().equals("ExceptionInInitializerError"), "first");
            Expect.that(use().equals("NoClassDefFoundError"), "again");
            Together.run(() -> Expect.that(use().equals("NoClassDefFoundError"), "second"));
        }

        private static String use() {
            try {
                return String.valueOf(Broken.value);
            } catch (LinkageError failed) {
                return failed.getClass().getSimpleName();
            }
        }
    }
}
