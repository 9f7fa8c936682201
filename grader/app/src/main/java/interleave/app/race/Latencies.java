package interleave.app.race;

import interleave.app.report.Chart;
import interleave.app.report.Spread;
import interleave.junit.race.Law;
import interleave.runner.race.Lane;
import java.util.List;
import java.util.OptionalInt;

/// How long it takes until so many tasks that wait are done, one after the other and at the same
/// time.
record Latencies(Timings timings, Law.Waves law) {
    private static final double NANOS_A_MILLISECOND = 1e6;

    Chart chart(String kata) {
        return new Chart(
                kata,
                timings.course().title(),
                timings.course().counted(),
                Chart.Unit.MILLISECONDS,
                "ideal",
                List.of(
                        lane("one after the other", Lane.SEQUENTIAL),
                        lane("at the same time", Lane.CONCURRENT)),
                OptionalInt.empty(),
                new LatencyFindings(this).sentences());
    }

    private Chart.Lane lane(String name, Lane lane) {
        return new Chart.Lane(
                name,
                timings.course().counts().stream()
                        .map(
                                count ->
                                        new Chart.Point(
                                                count,
                                                inMilliseconds(timings.of(lane, count)),
                                                ideal(lane, count) / NANOS_A_MILLISECOND))
                        .toList());
    }

    private static Spread inMilliseconds(Spread nanos) {
        return new Spread(
                nanos.low() / NANOS_A_MILLISECOND,
                nanos.median() / NANOS_A_MILLISECOND,
                nanos.high() / NANOS_A_MILLISECOND);
    }

    /// In nanoseconds: one latency after the other, or a wave of as many as the limit allows after
    /// the other.
    double ideal(Lane lane, int count) {
        int waves =
                switch (lane) {
                    case SEQUENTIAL -> count;
                    case CONCURRENT -> waves(count);
                };
        return (double) waves * law.latency().toNanos();
    }

    int waves(int count) {
        return Math.ceilDiv(count, law.limit());
    }
}
