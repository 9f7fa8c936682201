package toys.programs.twins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import toys.programs.Program;
import toys.programs.Together;

/// A synchronized list is gone through.
public final class IteratedSynchronizedList {
    private IteratedSynchronizedList() {}

    public static final class Right implements Program {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
        private boolean looked;

        private void add(String line) {
            lines.add(line);
        }

        private void look() {
            synchronized (lines) {
                looked = lines.iterator().hasNext();
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }

    /// Race: its iterator takes no lock.
    public static final class Wrong implements Program {
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
        private boolean looked;

        private void add(String line) {
            lines.add(line);
        }

        private void look() {
            looked = lines.iterator().hasNext();
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }
}
