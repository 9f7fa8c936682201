package interleave.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.schedule.Schedule;
import org.junit.jupiter.api.Test;

class ReplayTests {
    @Test
    void whatWasRecordedIsPlayedAgain() {
        var random = new SplitMix(4);
        for (int i = 0; i < 500; i++) {
            var program = ToyProgram.random(random);
            var sampling = new Sampling(i);
            for (int j = 0; j < 10; j++) {
                sampling.begin();
                assertPlayedAgain(program, program.play(sampling));
                sampling.end();
            }
        }
    }

    @Test
    void whatAReplayRecordsIsTheSameSchedule() {
        var random = new SplitMix(5);
        for (int i = 0; i < 500; i++) {
            var program = ToyProgram.random(random);
            var walk = new RandomWalk(i);
            var replay = new Replay(program.play(walk).schedule());
            replay.begin();
            var lenient = new Replay(program.play(replay, true).schedule());
            lenient.begin();

            assertPlayedAgain(program, program.play(lenient, true));
        }
    }

    @Test
    void aScheduleThatDoesNotFitIsPlayedAsFarAsItDoes() {
        var random = new SplitMix(6);
        for (int i = 0; i < 500; i++) {
            var replay = new Replay(ToyProgram.random(random).play(new RandomWalk(i)).schedule());
            var other = ToyProgram.random(random);
            replay.begin();

            ToyRun run = other.play(replay, true);

            replay.end();
            assertPlayedAgain(other, run);
        }
    }

    @Test
    void aThreadThatCannotGoOnMakesItDiverge() {
        assertThat(diverges(ToyProgram.of("wx wx", "wx"), "ad1b2c1")).isTrue();
    }

    @Test
    void segmentsThatEndTooSoonMakeItDiverge() {
        assertThat(diverges(ToyProgram.of("wx wx", "wx"), "ab1")).isTrue();
    }

    @Test
    void segmentsThatAreLeftOverMakeItDiverge() {
        assertThat(diverges(ToyProgram.of("wx wx", "wx"), "ab2c1b1")).isTrue();
        assertThat(diverges(ToyProgram.of("wx wx", "wx"), "ab2c2")).isTrue();
    }

    @Test
    void aPickThatIsNotThereMakesItDiverge() {
        assertThat(diverges(ToyProgram.of("p2"), "ab1!1b")).isFalse();
        assertThat(diverges(ToyProgram.of("p2"), "ab1!2b")).isTrue();
        assertThat(diverges(ToyProgram.of("p2"), "ab1")).isTrue();
    }

    @Test
    void aThreadThatCouldNotBeStoppedHasExecutedItsEvent() {
        var replay = new Replay(Schedule.parse("a1ba2ba1b1"));
        replay.begin();
        var point = new TwoThreads();

        assertThat(replay.choose(point.at(0))).isZero();
        assertThat(replay.choose(point.at(0))).isEqualTo(1);
        // Thread 0 executes its second event all the same, and comes to the third and the fourth.
        assertThat(replay.choose(point.at(0))).isZero();
        assertThat(replay.choose(point.at(0))).isEqualTo(1);
        // And again, only that it is to stop before the fifth.
        assertThat(replay.choose(point.at(0))).isEqualTo(1);
        assertThat(replay.diverged()).isFalse();
    }

    @Test
    void thereIsOnlyOneSchedule() {
        var replay = new Replay(Schedule.parse("a1"));

        assertThat(replay.begin()).isTrue();
        assertThat(replay.begin()).isFalse();
    }

    /// Two threads that can always go on.
    private static final class TwoThreads implements Point {
        private int current;

        Point at(int thread) {
            current = thread;
            return this;
        }

        @Override
        public int candidates() {
            return 2;
        }

        @Override
        public int candidate(int index) {
            return index;
        }

        @Override
        public int current() {
            return current;
        }

        @Override
        public boolean conflict(int thread, int other) {
            return false;
        }

        @Override
        public int threads() {
            return 2;
        }

        @Override
        public long history() {
            return 0;
        }
    }

    private static void assertPlayedAgain(ToyProgram program, ToyRun run) {
        var replay = new Replay(Schedule.parse(run.schedule().token()));
        replay.begin();
        ToyRun again = program.play(replay, true);
        replay.end();

        assertThat(again.schedule()).as("%s", program).isEqualTo(run.schedule());
        assertThat(again.outcome()).isEqualTo(run.outcome());
        assertThat(replay.diverged()).isFalse();
    }

    private static boolean diverges(ToyProgram program, String token) {
        var replay = new Replay(Schedule.parse(token));
        replay.begin();
        program.play(replay, true);
        replay.end();
        return replay.diverged();
    }
}
