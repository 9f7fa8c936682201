package toys.programs.twins;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A set is read by a reference to a constructor.
public final class HashSetMembers {
    private HashSetMembers() {}

    public static final class Right implements Program {
        private final Set<String> lines = new HashSet<>();

        private synchronized void add(String line) {
            lines.add(line);
        }

        private synchronized List<String> copy() {
            return Optional.of(lines).map(ArrayList::new).orElseThrow();
        }

        private void look() {
            Expect.that(copy().size() <= 2, "too many");
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"), this::look);
        }
    }

    /// Race: the constructor reads without the lock.
    public static final class Wrong implements Program {
        private final Set<String> lines = new HashSet<>();

        private synchronized void add(String line) {
            lines.add(line);
        }

        private List<String> copy() {
            return Optional.of(lines).map(ArrayList::new).orElseThrow();
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
