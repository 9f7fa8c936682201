package toys.programs.twins;

import java.util.Arrays;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Writers copy under a lock, readers read a volatile reference without any.
public final class CopyOnWriteListeners {
    private CopyOnWriteListeners() {}

    public static final class Right implements Program {
        private volatile String[] listeners = {};

        private synchronized void add(String listener) {
            String[] longer = Arrays.copyOf(listeners, listeners.length + 1);
            longer[longer.length - 1] = listener;
            listeners = longer;
        }

        private void tell() {
            for (String listener : listeners) {
                Expect.that(listener != null, "half made");
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::tell);
            Expect.equal(2, listeners.length);
        }
    }

    /// Race: the write of `listeners` under the lock and its read without one.
    public static final class Wrong implements Program {
        private String[] listeners = {};

        private synchronized void add(String listener) {
            String[] longer = Arrays.copyOf(listeners, listeners.length + 1);
            longer[longer.length - 1] = listener;
            listeners = longer;
        }

        private void tell() {
            for (String listener : listeners) {
                Expect.that(listener != null, "half made");
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::tell);
            Expect.equal(2, listeners.length);
        }
    }
}
