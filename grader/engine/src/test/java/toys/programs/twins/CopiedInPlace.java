package toys.programs.twins;

import java.util.concurrent.atomic.AtomicReference;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Who changes a shared list copies it first.
public final class CopiedInPlace {
    private CopiedInPlace() {}

    public static final class Right implements Program {
        private final AtomicReference<int[]> shared = new AtomicReference<>(new int[] {1, 2});

        private void change() {
            int[] mine = shared.get().clone();
            mine[0] = 10;
            shared.set(mine);
        }

        private void look() {
            int[] seen = shared.get();
            Expect.that(seen[0] == 1 || seen[0] == 10, "made up");
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::change, this::look);
        }
    }

    /// Race: the change is made in the array that readers are reading.
    public static final class Wrong implements Program {
        private final AtomicReference<int[]> shared = new AtomicReference<>(new int[] {1, 2});

        private void change() {
            int[] mine = shared.get();
            mine[0] = 10;
            shared.set(mine);
        }

        private void look() {
            int[] seen = shared.get();
            Expect.that(seen[0] == 1 || seen[0] == 10, "made up");
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::change, this::look);
        }
    }
}
