package toys.programs.twins;

import java.util.ArrayList;
import java.util.List;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A list is copied, and the copy is read in peace.
public final class CopiedList {
    private CopiedList() {}

    public static final class Right implements Program {
        private final List<String> lines = new ArrayList<>();

        private synchronized void add(String line) {
            lines.add(line);
        }

        private synchronized List<String> copy() {
            return List.copyOf(lines);
        }

        private void look() {
            Expect.that(copy().size() <= 2, "too many");
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }

    /// Race: the copy is made without the lock.
    public static final class Wrong implements Program {
        private final List<String> lines = new ArrayList<>();

        private synchronized void add(String line) {
            lines.add(line);
        }

        private List<String> copy() {
            return List.copyOf(lines);
        }

        private void look() {
            Expect.that(copy().size() <= 2, "too many");
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }
}
