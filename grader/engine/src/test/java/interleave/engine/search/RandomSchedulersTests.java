package interleave.engine.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import interleave.engine.schedule.Schedule;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomSchedulersTests {
    private static final int MANY = 5_000;

    private static final ToyProgram LOST_UPDATE = ToyProgram.times(2, "rx wx");

    static Stream<LongFunction<Scheduler>> everyWay() {
        return Stream.of(
                RandomWalk::new,
                Pos::new,
                seed -> new Pct(seed, 1),
                seed -> new Pct(seed, 2),
                seed -> new Pct(seed, 3),
                Sampling::new);
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void theSameSeedGivesTheSameSchedules(LongFunction<Scheduler> way) {
        var program = ToyProgram.times(3, "rx p2 wx la ua");

        assertThat(schedules(program, way.apply(7))).isEqualTo(schedules(program, way.apply(7)));
        assertThat(schedules(program, way.apply(7))).isNotEqualTo(schedules(program, way.apply(8)));
    }

    @ParameterizedTest
    @MethodSource("everyWay")
    void everyThreadMayBeFirst(LongFunction<Scheduler> way) {
        var outcomes = Searched.some(ToyProgram.of("wx", "rx", "wx"), way.apply(1), 100).outcomes();

        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void aRandomWalkTakesEachCandidateAlike() {
        assertThat(
                        rate(
                                ToyProgram.of("wx", "rx"),
                                new RandomWalk(1),
                                RandomSchedulersTests::readsNothing))
                .isCloseTo(0.5, withinPercentage(5));
    }

    @Test
    void pctFindsAnOrderThatARandomWalkDoesNot() {
        var program = ToyProgram.of("wx", "wy ".repeat(20) + "rx");

        assertThat(rate(program, new Pct(1, 1), RandomSchedulersTests::readsNothing))
                .isCloseTo(0.5, withinPercentage(5));
        assertThat(rate(program, new RandomWalk(1), RandomSchedulersTests::readsNothing))
                .isLessThan(0.01);
    }

    @Test
    void pctFindsALostUpdateAsOftenAsItPromises() {
        double promise = 1.0 / (2 * 5);

        assertThat(rate(LOST_UPDATE, new Pct(1, 2), RandomSchedulersTests::readsNothing))
                .isGreaterThan(promise);
        assertThat(rate(LOST_UPDATE, new Pct(1, 1), RandomSchedulersTests::readsNothing)).isZero();
    }

    @Test
    void pctFindsABugThatNeedsTwoChanges() {
        var program = ToyProgram.of("wz wz wz wx wy wz wz", "rz rx wq ry");
        double steps = 7 + 4 + 1;

        assertThat(rate(program, new Pct(1, 3), RandomSchedulersTests::seesOnlyTheFirst))
                .isGreaterThan(1 / (2 * steps * steps));
    }

    @Test
    void posDrawsTheOrdersOfOneObjectMoreEvenlyThanARandomWalk() {
        var program = ToyProgram.of("wa wb wc wd we wx", "rx");

        assertThat(rate(program, new RandomWalk(1), RandomSchedulersTests::readsNothing))
                .isGreaterThan(0.95);
        assertThat(rate(program, new Pos(1), RandomSchedulersTests::readsNothing))
                .isBetween(0.6, 0.9);
    }

    @Test
    void posGivesWhoLostAnotherChance() {
        var program = ToyProgram.of("wx wx wx wx wx", "rx");

        assertThat(rate(program, new Pos(1), outcome -> outcome.startsWith(";;1.4 ")))
                .isLessThan(0.1);
    }

    @Test
    void numbersAreEvenlyDrawn() {
        var random = new SplitMix(1);
        int[] drawn = new int[10];
        for (int i = 0; i < 100_000; i++) {
            drawn[random.below(10)]++;
        }

        assertThat(IntStream.of(drawn)).allMatch(count -> count > 9_600 && count < 10_400);
    }

    /// The second thread read one value that was written, and then one that was not.
    private static boolean seesOnlyTheFirst(String outcome) {
        return outcome.split(";")[2].matches(".*1\\.3 -");
    }

    /// Whoever reads did so before the first write.
    private static boolean readsNothing(String outcome) {
        String seen = outcome.substring(0, outcome.lastIndexOf(';')).replace(";", "");
        return seen.matches("-+");
    }

    private static double rate(ToyProgram program, Scheduler scheduler, Predicate<String> wanted) {
        int found = 0;
        for (int i = 0; i < MANY; i++) {
            scheduler.begin();
            found += wanted.test(program.play(scheduler).outcome()) ? 1 : 0;
            scheduler.end();
        }
        return (double) found / MANY;
    }

    private static List<Schedule> schedules(ToyProgram program, Scheduler scheduler) {
        return IntStream.range(0, 50)
                .mapToObj(
                        _ -> {
                            scheduler.begin();
                            Schedule schedule = program.play(scheduler).schedule();
                            scheduler.end();
                            return schedule;
                        })
                .toList();
    }
}
