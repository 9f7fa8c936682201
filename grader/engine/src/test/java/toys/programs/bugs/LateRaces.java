package toys.programs.bugs;

import static interleave.engine.Kind.DATA_RACE;
import static interleave.engine.Kind.RACE;

import toys.programs.Expect;
import toys.programs.Shows;
import toys.programs.Together;

/// Races in programs that start more threads, one after the other, than there are numbers for.
public final class LateRaces {
    private static final int MORE = 40;

    private LateRaces() {}

    private static void startsAndEndsThreads() throws InterruptedException {
        for (int i = 0; i < MORE; i++) {
            var idle = new Thread(() -> {}, "idle " + i);
            idle.start();
            idle.join();
        }
    }

    @Shows(RACE)
    public static final class AfterManyThreads {
        private int count;

        public static void test() throws Throwable {
            var counter = new AfterManyThreads();
            startsAndEndsThreads();
            Together.run(() -> counter.count++, () -> counter.count++);
            Expect.equal(2, counter.count);
        }
    }

    /// Another thread has the writer's number by the time of the read.
    @Shows(DATA_RACE)
    public static final class WithOneThatIsLongGone {
        private int count;
        private int seen;

        public static void test() throws Throwable {
            var it = new WithOneThatIsLongGone();
            var reader = new Thread(() -> it.seen = it.count, "reader");
            var writer = new Thread(() -> it.count = 1, "writer");
            reader.start();
            writer.start();
            writer.join();
            startsAndEndsThreads();
            reader.join();
            Expect.that(it.seen <= 1, "neither old nor new");
        }
    }
}
