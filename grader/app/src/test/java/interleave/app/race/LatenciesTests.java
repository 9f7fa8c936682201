package interleave.app.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import interleave.app.report.Chart;
import interleave.junit.race.Law;
import org.junit.jupiter.api.Test;

class LatenciesTests {
    @Test
    void theIdealIsOneLatencyAfterTheOtherOrOneWaveAfterTheOther() {
        Chart chart = chart(Measured.latencies(10.5, 11, 21));

        assertThat(chart.lanes())
                .extracting(Chart.Lane::name)
                .containsExactly("one after the other", "at the same time");
        assertThat(chart.lanes().getFirst().points())
                .extracting(Chart.Point::expected)
                .containsExactly(10.0, 40.0, 80.0);
        assertThat(chart.lanes().getLast().points())
                .extracting(Chart.Point::expected)
                .containsExactly(10.0, 10.0, 20.0);
    }

    @Test
    void timesAreToldInMilliseconds() {
        Chart.Point eight =
                chart(Measured.latencies(10.5, 11, 22)).lanes().getLast().points().get(2);

        assertThat(eight.measured().median()).isCloseTo(22, within(1e-6));
    }

    @Test
    void theFindingsCompareBothWithTheIdealAndWithTheProcessors() {
        assertThat(findings(Measured.latencies(10.5, 11, 22)))
                .contains("8 pages took 88.0 ms one after the other and 22.0 ms at the same time.")
                .contains("With 4 at a time and 10.0 ms each, 20.0 ms are ideal.")
                .contains("That is 4.00 times as soon, with 2 processors: who waits needs none.")
                .contains("The throughput rose from 91 to 364 pages a second")
                .contains("a single one still takes 10.5 ms");
    }

    @Test
    void fetchesThatWaitForEachOtherAreNotSaidToBeSooner() {
        assertThat(findings(Measured.latencies(11, 44, 88)))
                .contains("At the same time they were not done sooner.")
                .doesNotContain("throughput");
    }

    private static Chart chart(Timings timings) {
        return new Latencies(timings, (Law.Waves) timings.course().law()).chart("14-fetch");
    }

    private static String findings(Timings timings) {
        return String.join("\n", chart(timings).findings());
    }
}
