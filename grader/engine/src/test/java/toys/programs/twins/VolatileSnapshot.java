package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// One writer replaces an immutable record in a volatile field.
public final class VolatileSnapshot {
    private VolatileSnapshot() {}

    public static final class Right implements Program {
        private record Range(int low, int high) {}

        private volatile Range range = new Range(0, 9);

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> range = new Range(10, 19),
                    () -> {
                        Range seen = range;
                        Expect.equal(9, seen.high - seen.low);
                    });
        }
    }

    /// Race: the write of `range` and its read. The record's own fields are final.
    public static final class Wrong implements Program {
        private record Range(int low, int high) {}

        private Range range = new Range(0, 9);

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> range = new Range(10, 19),
                    () -> {
                        Range seen = range;
                        Expect.equal(9, seen.high - seen.low);
                    });
        }
    }
}
