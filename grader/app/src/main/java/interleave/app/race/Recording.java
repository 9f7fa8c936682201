package interleave.app.race;

import interleave.app.report.Chart;
import interleave.runner.race.RaceEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes down what a race's JVM tells.
final class Recording implements Consumer<RaceEvent> {
    private final RaceRun.Listener listener;
    private final Timings.Recorder recorder = new Timings.Recorder();
    private RaceEvent.@Nullable WarmingUp course;
    private int rounds;
    private int done;
    private boolean complete;
    private Optional<RaceOutcome> failure = Optional.empty();

    Recording(RaceRun.Listener listener) {
        this.listener = listener;
    }

    @Override
    public void accept(RaceEvent event) {
        switch (event) {
            case RaceEvent.WarmingUp warmingUp -> course = warmingUp;
            case RaceEvent.Started started -> {
                rounds = started.rounds();
                listener.rounds(0, rounds);
            }
            case RaceEvent.Timed timed ->
                    recorder.record(timed.lane(), timed.count(), timed.nanos(), timed.same());
            case RaceEvent.Spared spared -> recorder.spared(spared.processors());
            case RaceEvent.RoundDone _ -> listener.rounds(++done, rounds);
            case RaceEvent.Threw threw -> failure = Optional.of(threw(threw));
            case RaceEvent.Broken broken ->
                    failure = Optional.of(new RaceOutcome.Broken(broken.message()));
            case RaceEvent.Done _ -> complete = true;
        }
    }

    private static RaceOutcome threw(RaceEvent.Threw threw) {
        return new RaceOutcome.CutShort("your code threw " + threw.message());
    }

    /// @param ending how the JVM ended, in words
    /// @param chart of a race that was run to its end
    RaceOutcome outcome(String ending, Function<Timings, Chart> chart) {
        RaceEvent.WarmingUp begun = course;
        if (complete && begun != null) {
            Timings timings = recorder.timings(begun.course(), begun.processors());
            return new RaceOutcome.Measured(chart.apply(timings));
        }
        return failure.orElseGet(() -> new RaceOutcome.CutShort(ending));
    }
}
