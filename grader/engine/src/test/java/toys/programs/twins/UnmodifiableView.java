package toys.programs.twins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A list is handed out.
public final class UnmodifiableView {
    private UnmodifiableView() {}

    public static final class Right implements Program {
        private final List<String> lines = new ArrayList<>();

        private synchronized void add(String line) {
            lines.add(line);
        }

        private synchronized List<String> all() {
            return List.copyOf(lines);
        }

        private void look() {
            Expect.that(all().size() <= 2, "too many");
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }

    /// Race: a view is no copy, and is read without the lock.
    public static final class Wrong implements Program {
        private final List<String> lines = new ArrayList<>();

        private synchronized void add(String line) {
            lines.add(line);
        }

        private synchronized List<String> all() {
            return Collections.unmodifiableList(lines);
        }

        private void look() {
            Expect.that(all().size() <= 2, "too many");
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }
}
