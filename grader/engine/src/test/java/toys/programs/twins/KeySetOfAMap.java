package toys.programs.twins;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// The keys of a map are its own.
public final class KeySetOfAMap {
    private KeySetOfAMap() {}

    public static final class Right implements Program {
        private final Map<String, Integer> lengths = new HashMap<>();
        private final Set<String> keys = lengths.keySet();

        private synchronized void add(String line) {
            lengths.put(line, line.length());
        }

        private void look() {
            synchronized (this) {
                Expect.that(!keys.contains("three"), "made up");
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }

    /// Race: the set shows the map, and is read without the lock.
    public static final class Wrong implements Program {
        private final Map<String, Integer> lengths = new HashMap<>();
        private final Set<String> keys = lengths.keySet();

        private synchronized void add(String line) {
            lengths.put(line, line.length());
        }

        private void look() {
            Expect.that(!keys.contains("three"), "made up");
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }
}
