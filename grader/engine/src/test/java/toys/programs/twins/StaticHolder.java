package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// An instance made by the initialiser of a class, which runs once and before every use of it.
public final class StaticHolder {
    private StaticHolder() {}

    public static final class Right implements Program {
        private static final class Holder {
            private static int[] instance = {42};
        }

        private static int[] instance() {
            return Holder.instance;
        }

        @Override
        public void test() throws Throwable {
            Together.run(
                    () -> Expect.equal(42, instance()[0]), () -> Expect.equal(42, instance()[0]));
        }
    }

    /// Race: one thread writes `instance`, another reads it to see whether it is there.
    public static final class Wrong implements Program {
        private static final class Holder {
            private static int[] instance;
        }

        private static int[] instance() {
            if (Holder.instance == null) {
                Holder.instance = new int[] {42};
            }
            return Holder.instance;
        }

        @Override
        public void test() throws Throwable {
            Holder.instance = null;
            Together.run(
                    () -> Expect.equal(42, instance()[0]), () -> Expect.equal(42, instance()[0]));
        }
    }
}
