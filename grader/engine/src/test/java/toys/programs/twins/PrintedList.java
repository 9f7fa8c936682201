package toys.programs.twins;

import java.util.ArrayList;
import java.util.List;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A list becomes part of a text.
public final class PrintedList {
    private PrintedList() {}

    public static final class Right implements Program {
        private final List<String> lines = new ArrayList<>();

        private synchronized void add(String line) {
            lines.add(line);
        }

        private synchronized String text() {
            return "have " + lines;
        }

        private void look() {
            Expect.that(!text().isEmpty(), "silent");
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }

    /// Race: the text is made without the lock.
    public static final class Wrong implements Program {
        private final List<String> lines = new ArrayList<>();

        private synchronized void add(String line) {
            lines.add(line);
        }

        private String text() {
            return "have " + lines;
        }

        private void look() {
            Expect.that(!text().isEmpty(), "silent");
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }
}
