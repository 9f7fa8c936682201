package toys.programs.twins;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import toys.programs.Program;
import toys.programs.Together;

/// A list is gone through with the lock held all the while.
public final class IteratedList {
    private IteratedList() {}

    public static final class Right implements Program {
        private final List<String> lines = new ArrayList<>();
        private boolean looked;

        private synchronized void add(String line) {
            lines.add(line);
        }

        private synchronized Iterator<String> all() {
            return lines.iterator();
        }

        private void look() {
            synchronized (this) {
                looked = all().hasNext();
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }

    /// Race: the lock is held only where the iterator is made.
    public static final class Wrong implements Program {
        private final List<String> lines = new ArrayList<>();
        private boolean looked;

        private synchronized void add(String line) {
            lines.add(line);
        }

        private synchronized Iterator<String> all() {
            return lines.iterator();
        }

        private void look() {
            looked = all().hasNext();
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }
}
