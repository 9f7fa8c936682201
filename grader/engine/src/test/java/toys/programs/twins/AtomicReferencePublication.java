package toys.programs.twins;

import java.util.concurrent.atomic.AtomicReference;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// An AtomicReference passes an object on as a volatile field does.
public final class AtomicReferencePublication {
    private AtomicReferencePublication() {}

    public static final class Right implements Program {
        @Override
        public void test() throws Throwable {
            var reference = new AtomicReference<int[]>();
            Together.run(
                    () -> reference.set(new int[] {42}),
                    () -> {
                        int[] seen = reference.get();
                        Expect.that(seen == null || seen[0] == 42, "half made");
                    });
        }
    }

    /// Race: the maker fills the array, and the reader, who has it from a plain read, reads it.
    public static final class Wrong implements Program {
        @Override
        public void test() throws Throwable {
            var reference = new AtomicReference<int[]>();
            Together.run(
                    () -> reference.set(new int[] {42}),
                    () -> {
                        int[] seen = reference.getPlain();
                        Expect.that(seen == null || seen[0] == 42, "half made");
                    });
        }
    }
}
