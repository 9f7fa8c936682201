package toys.programs.twins;

import java.util.concurrent.Phaser;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// All see after a phase what all did before it.
public final class PhaserRounds {
    private PhaserRounds() {}

    public static final class Right implements Program {
        private final int[] marks = new int[2];
        private final Phaser phaser = new Phaser(2);

        private void mark(int me, int other) {
            marks[me] = 7;
            phaser.arriveAndAwaitAdvance();
            Expect.that(marks[other] % 7 == 0, "made up");
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> mark(0, 1), () -> mark(1, 0));
        }
    }

    /// Race: who merely arrives does not wait, and reads the other one's mark while it is written.
    public static final class Wrong implements Program {
        private final int[] marks = new int[2];
        private final Phaser phaser = new Phaser(2);

        private void mark(int me, int other) {
            marks[me] = 7;
            phaser.arrive();
            Expect.that(marks[other] % 7 == 0, "made up");
        }

        @Override
        public void test() throws Throwable {
            Together.run(() -> mark(0, 1), () -> mark(1, 0));
        }
    }
}
