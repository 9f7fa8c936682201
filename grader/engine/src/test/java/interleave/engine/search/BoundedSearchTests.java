package interleave.engine.search;

import static interleave.engine.search.BoundedSearch.UNBOUNDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedSearchTests {
    private static final int STATES = 1 << 16;
    private static final int RANDOM_TOYS = 300;

    @ParameterizedTest
    @CsvSource({"2, 1", "2, 2", "2, 5", "2, 8", "3, 1", "3, 2", "3, 3", "4, 2", "5, 1"})
    void everyInterleavingIsPlayedOnce(int threads, int steps) {
        var searched =
                Searched.all(
                        ToyProgram.independent(threads, steps), BoundedSearch.plain(UNBOUNDED));

        assertThat(searched.schedules()).isEqualTo(multinomial(threads, steps));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void aBoundLeavesThoseWithAsManyPreemptions(int bound) {
        for (int steps = 1; steps <= 7; steps++) {
            var searched =
                    Searched.all(ToyProgram.independent(2, steps), BoundedSearch.plain(bound));

            assertThat(searched.schedules()).isEqualTo(ofTwoThreads(steps, bound));
        }
    }

    @Test
    void picksAreEnumeratedToo() {
        var searched = Searched.all(ToyProgram.of("p3 p2", "wx"), BoundedSearch.plain(UNBOUNDED));

        assertThat(searched.schedules()).isEqualTo(3 * 3 * 2);
        assertThat(searched.outcomes()).hasSize(3 * 2);
    }

    @ParameterizedTest
    @CsvSource({"2, 5", "3, 3", "4, 2"})
    void stepsThatDoNotTouchEachOtherHaveOneOrder(int threads, int steps) {
        var program = ToyProgram.independent(threads, steps);

        var searched = Searched.all(program, BoundedSearch.pruned(UNBOUNDED, STATES));

        assertThat(searched.traces()).hasSize(1);
        assertThat(searched.schedules()).isLessThan(multinomial(threads, steps));
    }

    @ParameterizedTest
    @CsvSource({"2, 4", "3, 2", "4, 1"})
    void stepsThatAllTouchTheSameHaveEachOrder(int threads, int steps) {
        var program = ToyProgram.times(threads, "wx ".repeat(steps));

        var searched = Searched.all(program, BoundedSearch.pruned(UNBOUNDED, STATES));

        assertThat(searched.traces()).hasSize(multinomial(threads, steps));
        assertThat(searched.complete()).isEqualTo(multinomial(threads, steps));
    }

    @Test
    void onlyTheOrderOfWhatTouchesCounts() {
        assertThat(traces("wa wx wa", "wb wx wb")).isEqualTo(2);
        assertThat(traces("rx rx", "rx rx")).isEqualTo(1);
        assertThat(traces("wx", "rx", "rx")).isEqualTo(4);
        assertThat(traces("wx wy", "wy wx")).isEqualTo(3);
    }

    @Test
    void pruningLosesNoOutcome() {
        var random = new SplitMix(1);
        for (int i = 0; i < RANDOM_TOYS; i++) {
            var program = ToyProgram.random(random);
            var plain = Searched.all(program, BoundedSearch.plain(UNBOUNDED));

            var pruned = Searched.all(program, BoundedSearch.pruned(UNBOUNDED, STATES));

            assertThat(pruned.outcomes()).as("%s", program).isEqualTo(plain.outcomes());
            assertThat(pruned.traces()).as("%s", program).isEqualTo(plain.traces());
            assertThat(pruned.schedules()).isLessThanOrEqualTo(plain.schedules());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void pruningLosesNoOutcomeBelowABound(int bound) {
        var random = new SplitMix(2);
        for (int i = 0; i < RANDOM_TOYS; i++) {
            var program = ToyProgram.random(random);
            var plain = Searched.all(program, BoundedSearch.plain(bound));
            var prunedSearch = BoundedSearch.pruned(bound, STATES);

            var pruned = Searched.all(program, prunedSearch);

            assertThat(pruned.outcomes()).as("%s", program).isEqualTo(plain.outcomes());
            assertThat(pruned.traces()).as("%s", program).isEqualTo(plain.traces());
            if (!prunedSearch.boundMattered()) {
                assertThat(pruned.traces())
                        .isEqualTo(Searched.all(program, BoundedSearch.plain(UNBOUNDED)).traces());
            }
        }
    }

    @Test
    void aFullTableOfStatesCostsOnlyTime() {
        var random = new SplitMix(3);
        for (int i = 0; i < RANDOM_TOYS; i++) {
            var program = ToyProgram.random(random);
            var roomy = Searched.all(program, BoundedSearch.pruned(UNBOUNDED, STATES));

            var cramped = Searched.all(program, BoundedSearch.pruned(UNBOUNDED, 5));

            assertThat(cramped.traces()).isEqualTo(roomy.traces());
            assertThat(cramped.schedules()).isGreaterThanOrEqualTo(roomy.schedules());
        }
    }

    @Test
    void aSearchThatTheBoundNeverCutIsComplete() {
        var one = BoundedSearch.plain(1);
        Searched.all(ToyProgram.of("wx wx", "rx"), one);
        assertThat(one.exhausted()).isTrue();
        assertThat(one.boundMattered()).isFalse();

        var none = BoundedSearch.plain(0);
        Searched.all(ToyProgram.of("wx wx", "rx"), none);
        assertThat(none.exhausted()).isTrue();
        assertThat(none.boundMattered()).isTrue();
    }

    @Test
    void deadlocksAreFoundWithOnePreemption() {
        var program = ToyProgram.of("la lb ub ua", "lb la ua ub");

        assertThat(Searched.all(program, BoundedSearch.pruned(0, STATES)).outcomes())
                .noneMatch(outcome -> outcome.contains("?"));
        assertThat(Searched.all(program, BoundedSearch.pruned(1, STATES)).outcomes())
                .anyMatch(outcome -> outcome.contains("?"));
    }

    @Test
    void aProgramThatDiffersFromRunToRunIsNoticed() {
        var search = BoundedSearch.plain(UNBOUNDED);
        search.begin();
        ToyProgram.of("wx wx", "wx", "wx").play(search);
        search.end();
        search.begin();

        assertThatThrownBy(() -> ToyProgram.of("wx", "wx").play(search))
                .isInstanceOf(NotDeterministic.class);
    }

    @Test
    void aProgramThatEndsTooSoonIsNoticed() {
        var search = BoundedSearch.plain(UNBOUNDED);
        search.begin();
        ToyProgram.of("wx wx wx", "wx wx").play(search);
        search.end();
        search.begin();
        ToyProgram.of("wx", "wx").play(search);
        search.end();

        assertThatThrownBy(search::begin).isInstanceOf(NotDeterministic.class);
    }

    @Test
    void aLoopInWhichNothingHappensIsPlayedOn() {
        var search = BoundedSearch.pruned(UNBOUNDED, STATES);
        var idle = new FixedPoint();
        search.begin();

        for (int i = 0; i < 100; i++) {
            assertThat(search.choose(idle)).isZero();
        }

        search.end();
        assertThat(search.begin()).isTrue();
        assertThat(search.choose(idle)).isEqualTo(1);
    }

    /// Two threads, and the state never changes.
    private record FixedPoint() implements Point {
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
            return -1;
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
            return 7;
        }
    }

    private static int traces(String... threads) {
        var search = BoundedSearch.pruned(UNBOUNDED, STATES);
        return Searched.all(ToyProgram.of(threads), search).traces().size();
    }

    private static int multinomial(int threads, int steps) {
        long ways = 1;
        for (int thread = 2; thread <= threads; thread++) {
            ways *= binomial(thread * steps, steps);
        }
        return Math.toIntExact(ways);
    }

    /// Of two threads, the one that is last but one to run has then ended: that switch is free, and
    /// so an order of `runs` runs has `runs - 2` preemptions. Each thread's steps are cut into its
    /// share of the runs.
    private static int ofTwoThreads(int steps, int bound) {
        return IntStream.rangeClosed(2, bound + 2)
                .map(runs -> 2 * cuts(steps, runs - runs / 2) * cuts(steps, runs / 2))
                .sum();
    }

    private static int cuts(int steps, int runs) {
        return (int) binomial(steps - 1, runs - 1);
    }

    private static long binomial(int of, int choose) {
        long ways = 1;
        for (int i = 1; i <= choose; i++) {
            ways = ways * (of - choose + i) / i;
        }
        return choose > of ? 0 : ways;
    }
}
