package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A scoped value gives each task a context of its own.
public final class ScopedContext {
    private ScopedContext() {}

    public static final class Right implements Program {
        private static final ScopedValue<int[]> CONTEXT = ScopedValue.newInstance();

        private void work() {
            CONTEXT.get()[0]++;
        }

        @Override
        public void test() throws Throwable {
            var mine = new int[1];
            var yours = mine.clone();
            Together.run(
                    () -> ScopedValue.where(CONTEXT, mine).run(this::work),
                    () -> ScopedValue.where(CONTEXT, yours).run(this::work));
            Expect.that(mine[0] > 0, "lost");
        }
    }

    /// Race: both tasks are bound to the one context, and increment its element.
    public static final class Wrong implements Program {
        private static final ScopedValue<int[]> CONTEXT = ScopedValue.newInstance();

        private void work() {
            CONTEXT.get()[0]++;
        }

        @Override
        public void test() throws Throwable {
            var mine = new int[1];
            var yours = mine;
            Together.run(
                    () -> ScopedValue.where(CONTEXT, mine).run(this::work),
                    () -> ScopedValue.where(CONTEXT, yours).run(this::work));
            Expect.that(mine[0] > 0, "lost");
        }
    }
}
