package toys.programs.twins;

import java.util.HashSet;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A set is of a class of the program's own.
public final class OwnKindOfSet {
    private OwnKindOfSet() {}

    private static final class Names extends HashSet<String> {
        private static final long serialVersionUID = 1;
    }

    public static final class Right implements Program {
        private final Names names = new Names();

        private synchronized void add(String name) {
            names.add(name);
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"));
            Expect.that(names.size() <= 2, "made up");
        }
    }

    /// Race: the two calls of add are not ordered.
    public static final class Wrong implements Program {
        private final Names names = new Names();

        private void add(String name) {
            names.add(name);
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> add("one"), () -> add("two"));
            Expect.that(names.size() <= 2, "made up");
        }
    }
}
