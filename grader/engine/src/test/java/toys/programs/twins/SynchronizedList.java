package toys.programs.twins;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Results go into a synchronized list.
public final class SynchronizedList {
    private SynchronizedList() {}

    public static final class Right implements Program {
        private final List<Integer> results = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void test() throws Throwable {
            Together.run(() -> results.add(1), () -> results.add(2));
            Expect.that(results.size() <= 2, "made up");
        }
    }

    /// Race: the two calls of add on one ArrayList are not ordered.
    public static final class Wrong implements Program {
        private final List<Integer> results = new ArrayList<>();

        @Override
        public void test() throws Throwable {
            Together.run(() -> results.add(1), () -> results.add(2));
            Expect.that(results.size() <= 2, "made up");
        }
    }
}
