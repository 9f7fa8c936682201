package interleave.runner.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.junit.race.Course;
import interleave.junit.race.Law;
import interleave.junit.race.Race;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class TrackTests {
    private static final Law WAVES = new Law.Waves(Duration.ofMillis(1), 4);
    private static final Pace SHORT = new Pace(Duration.ZERO, Duration.ZERO, 1);

    private final List<String> calls = new ArrayList<>();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void byAmdahlsLawOneThreadTakesItsTurnOnceARound() throws Exception {
        List<RaceEvent> events = run(new Toy(new Law.Amdahl(), 0));

        assertThat(timed(events)).hasSize(5 * 3);
        assertThat(calls.subList(0, 6)).containsExactly("s1", "c1", "c2", "s1", "c1", "c2");
    }

    @Test
    void tasksThatWaitAreDoneBothWaysForEachCount() throws Exception {
        List<RaceEvent> events = run(new Toy(WAVES, 0));

        assertThat(timed(events)).hasSize(5 * 4);
        assertThat(calls.subList(0, 4)).containsExactly("s1", "c1", "s2", "c2");
    }

    @Test
    void eachRoundBeginsWithAnotherOne() throws Exception {
        run(new Toy(new Law.Amdahl(), 0));

        assertThat(calls.subList(6, 12)).containsExactly("c2", "s1", "c1", "c1", "c2", "s1");
    }

    @Test
    void theEventsSayWhatIsComingAndThatItIsOver() throws Exception {
        List<RaceEvent> events = run(new Toy(WAVES, 0));

        int processors = Runtime.getRuntime().availableProcessors();
        assertThat(events)
                .startsWith(
                        new RaceEvent.WarmingUp(new Toy(WAVES, 0).course(processors), processors),
                        new RaceEvent.Started(5))
                .endsWith(new RaceEvent.RoundDone(), new RaceEvent.Done());
        assertThat(events).filteredOn(new RaceEvent.RoundDone()::equals).hasSize(5);
    }

    @Test
    void whatTheMachineHasToGiveIsAskedWhereProcessorsAreShared() throws Exception {
        assertThat(spared(run(new Toy(WAVES, 0)))).isEmpty();
        told.reset();

        assertThat(spared(run(new Toy(new Law.Amdahl(), 0))))
                .hasSize(5)
                .allMatch(spared -> spared.processors() > 0);
    }

    private static List<RaceEvent.Spared> spared(List<RaceEvent> events) {
        return events.stream()
                .filter(RaceEvent.Spared.class::isInstance)
                .map(RaceEvent.Spared.class::cast)
                .toList();
    }

    @Test
    void aResultThatIsNotWhatOneAfterTheOtherCameToIsNoticed() throws Exception {
        assertThat(timed(run(new Toy(WAVES, 0)))).allMatch(RaceEvent.Timed::same);
        told.reset();

        assertThat(timed(run(new Toy(WAVES, 1))))
                .allMatch(timed -> timed.same() == (timed.lane() == Lane.SEQUENTIAL));
    }

    @Test
    void whatTheCodeThrowsIsHandedOn() {
        var broken = new StackOverflowError("too deep");

        assertThatThrownBy(
                        () ->
                                run(
                                        new Toy(WAVES, 0) {
                                            @Override
                                            public Object concurrently(int count) {
                                                throw broken;
                                            }
                                        }))
                .isInstanceOf(ExecutionException.class)
                .hasCause(broken);
    }

    private List<RaceEvent> run(Race race) throws Exception {
        new Track(race, SHORT, new RaceEventWriter(told)).run();
        return events();
    }

    private List<RaceEvent> events() throws IOException {
        var reader = new RaceEventReader(new ByteArrayInputStream(told.toByteArray()));
        var events = new ArrayList<RaceEvent>();
        for (Optional<RaceEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
            events.add(next.get());
        }
        return events;
    }

    private static List<RaceEvent.Timed> timed(List<RaceEvent> events) {
        return events.stream()
                .filter(RaceEvent.Timed.class::isInstance)
                .map(RaceEvent.Timed.class::cast)
                .toList();
    }

    /// Counts to a number, or a little further at the same time.
    private class Toy implements Race {
        private final Law law;
        private final int error;

        Toy(Law law, int error) {
            this.law = law;
            this.error = error;
        }

        @Override
        public Course course(int processors) {
            return new Course("Counting", "things", List.of(1, 2), law);
        }

        @Override
        public Object sequentially(int count) {
            calls.add("s" + count);
            return count;
        }

        @Override
        public Object concurrently(int count) {
            calls.add("c" + count);
            return count + error;
        }
    }
}
