package interleave.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.schedule.Schedule;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class MinimiserTests {
    private static final String NOISE = "wn rn wm ".repeat(4);

    private static final ToyProgram LOST_UPDATE = ToyProgram.times(2, NOISE + "rx wx " + NOISE);

    @Test
    void aNoisyLostUpdateComesDownToItsThreeSwitches() {
        // From the starter to one thread, to the other between read and write, and back.
        for (int seed = 0; seed < 20; seed++) {
            assertThat(
                            minimised(LOST_UPDATE, MinimiserTests::losesAnUpdate, seed)
                                    .contextSwitches())
                    .isEqualTo(3);
        }
    }

    @Test
    void aDeadlockComesDownToOnePreemption() {
        var program = ToyProgram.of("wn rn la wn lb ub ua", "rn wn lb rn la ua ub", "wn rn wn rn");
        for (int seed = 0; seed < 20; seed++) {
            Schedule shortest = minimised(program, outcome -> outcome.contains("?"), seed);

            // To one thread, to the other when the first has a lock, back when that is blocked, and
            // on to the third.
            assertThat(shortest.contextSwitches()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void picksThatMatterAreKept() {
        var program = ToyProgram.of("p2 rn p3 wn", "wn rn wn rn");
        Schedule shortest = minimised(program, outcome -> outcome.matches(".*!1.*!2.*"), 1);

        assertThat(shortest.token()).contains("!1").contains("!2");
        assertThat(shortest.contextSwitches()).isEqualTo(2);
    }

    @Test
    void theSameScheduleGivesTheSameResult() {
        assertThat(minimised(LOST_UPDATE, MinimiserTests::losesAnUpdate, 3))
                .isEqualTo(minimised(LOST_UPDATE, MinimiserTests::losesAnUpdate, 3));
    }

    @Test
    void noMoreIsPlayedThanAllowed() {
        var plays = new AtomicInteger();
        var failing = Schedule.parse("a1b1c1".repeat(30));
        var minimiser =
                new Minimiser(
                        attempt -> {
                            plays.incrementAndGet();
                            return Optional.empty();
                        },
                        10);

        minimiser.minimise(failing);

        assertThat(plays).hasValue(10);
    }

    /// A livelock has tens of thousands of turns; to look through all their stretches would take
    /// longer than anything else.
    @Test
    void aScheduleOfManyTurnsIsLeftAloneOnceThePlaysAreSpent() {
        var failing = Schedule.parse("a1b1".repeat(100_000));

        assertThat(new Minimiser(_ -> Optional.empty(), 1).minimise(failing)).isEqualTo(failing);
    }

    @Test
    void aScheduleThatNothingShorterReplacesStays() {
        var failing = Schedule.parse("a1b1a1");

        assertThat(new Minimiser(_ -> Optional.empty()).minimise(failing)).isEqualTo(failing);
    }

    private static Schedule minimised(ToyProgram program, Predicate<String> fails, int seed) {
        Schedule failing = failing(program, fails, seed);
        return new Minimiser(attempt -> played(program, fails, attempt)).minimise(failing);
    }

    private static Schedule failing(ToyProgram program, Predicate<String> fails, int seed) {
        var walk = new RandomWalk(seed);
        while (true) {
            ToyRun run = program.play(walk);
            if (fails.test(run.outcome())) {
                return run.schedule();
            }
        }
    }

    private static Optional<Schedule> played(
            ToyProgram program, Predicate<String> fails, Schedule attempt) {
        var replay = new Replay(attempt);
        replay.begin();
        ToyRun run = program.play(replay, true);
        return fails.test(run.outcome()) ? Optional.of(run.schedule()) : Optional.empty();
    }

    /// Both threads read what was there at the start.
    private static boolean losesAnUpdate(String outcome) {
        int read = NOISE.split(" ").length / 3;
        return outcome.chars().filter(c -> c == '-').count() >= 2 && lost(outcome, read);
    }

    private static boolean lost(String outcome, int readsBefore) {
        String[] seen = outcome.split(";");
        return x(seen[1], readsBefore).equals("-") && x(seen[2], readsBefore).equals("-");
    }

    /// A value is `-` or a thread's number, a dot, a step and a blank.
    private static String x(String seen, int readsBefore) {
        return seen.replaceAll("\\d+\\.\\d+ ", "v").substring(readsBefore, readsBefore + 1);
    }
}
