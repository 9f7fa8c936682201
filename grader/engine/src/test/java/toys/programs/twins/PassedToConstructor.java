package toys.programs.twins;

import java.util.ArrayList;
import java.util.List;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A list is handed to the constructor of another.
public final class PassedToConstructor {
    private PassedToConstructor() {}

    public static final class Right implements Program {
        private final List<String> lines = new ArrayList<>();

        private synchronized void add(String line) {
            lines.add(line);
        }

        private void look() {
            synchronized (this) {
                Expect.that(new ArrayList<>(lines).size() <= 2, "too many");
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }

    /// Race: the constructor reads without the lock.
    public static final class Wrong implements Program {
        private final List<String> lines = new ArrayList<>();

        private synchronized void add(String line) {
            lines.add(line);
        }

        private void look() {
            Expect.that(new ArrayList<>(lines).size() <= 2, "too many");
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }
}
