package toys.programs.twins;

import java.util.concurrent.atomic.AtomicReference;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// lazySet releases: enough for who reads by get.
public final class LazySetPublication {
    private LazySetPublication() {}

    public static final class Right implements Program {
        @Override
        public void test() throws Throwable {
            var reference = new AtomicReference<int[]>();
            Together.run(
                    () -> reference.lazySet(new int[] {42}),
                    () -> {
                        int[] seen = reference.get();
                        Expect.that(seen == null || seen[0] == 42, "half made");
                    });
        }
    }

    /// Race: setPlain orders nothing; the array is filled by one and read by the other.
    public static final class Wrong implements Program {
        @Override
        public void test() throws Throwable {
            var reference = new AtomicReference<int[]>();
            Together.run(
                    () -> reference.setPlain(new int[] {42}),
                    () -> {
                        int[] seen = reference.get();
                        Expect.that(seen == null || seen[0] == 42, "half made");
                    });
        }
    }
}
