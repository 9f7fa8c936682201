package toys.programs.twins;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A VarHandle that releases, and one that acquires.
public final class ReleaseAcquire {
    private ReleaseAcquire() {}

    public static final class Right implements Program {
        private static final VarHandle READY = field();

        @SuppressWarnings("unused")
        private boolean ready;

        private int data;

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> {
                        data = 42;
                        READY.setRelease(this, true);
                    },
                    () -> {
                        if ((boolean) READY.getAcquire(this)) {
                            Expect.equal(42, data);
                        }
                    });
        }

        private static VarHandle field() {
            try {
                return MethodHandles.lookup().findVarHandle(Right.class, "ready", boolean.class);
            } catch (ReflectiveOperationException broken) {
                throw new ExceptionInInitializerError(broken);
            }
        }
    }

    /// Race: an opaque read does not acquire: `data` is written by one and read by the other.
    public static final class Wrong implements Program {
        private static final VarHandle READY = field();

        @SuppressWarnings("unused")
        private boolean ready;

        private int data;

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> {
                        data = 42;
                        READY.setRelease(this, true);
                    },
                    () -> {
                        if ((boolean) READY.getOpaque(this)) {
                            Expect.equal(42, data);
                        }
                    });
        }

        private static VarHandle field() {
            try {
                return MethodHandles.lookup().findVarHandle(Wrong.class, "ready", boolean.class);
            } catch (ReflectiveOperationException broken) {
                throw new ExceptionInInitializerError(broken);
            }
        }
    }
}
