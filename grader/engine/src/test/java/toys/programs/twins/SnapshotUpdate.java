package toys.programs.twins;

import java.util.concurrent.atomic.AtomicReference;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// An immutable snapshot, replaced by compare-and-set.
public final class SnapshotUpdate {
    private SnapshotUpdate() {}

    public static final class Right implements Program {
        private record Range(int low, int high) {}

        private final AtomicReference<Range> range = new AtomicReference<>(new Range(0, 9));

        private void move(int by) {
            Range old = range.get();
            while (!range.compareAndSet(old, new Range(old.low + by, old.high + by))) {
                old = range.get();
            }
        }

        private int size() {
            Range seen = range.get();
            return seen.high - seen.low;
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> move(1), () -> move(2), () -> Expect.that(size() >= 0, "negative"));
        }
    }

    /// Race: two plain fields instead of one snapshot: `low` is written by one and read by the
    /// other.
    public static final class Wrong implements Program {
        private int low;
        private int high = 90;

        private void move(int by) {
            low += by;
            high += by;
        }

        private int size() {
            return high - low;
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> move(1), () -> move(2), () -> Expect.that(size() >= 0, "negative"));
        }
    }
}
