package interleave.app.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import interleave.app.report.Chart;
import interleave.junit.race.Course;
import interleave.junit.race.Law;
import interleave.runner.race.Lane;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedUpsTests {
    @Test
    void aSpeedUpIsTheMedianOfOneThreadDividedByThatOfMany() {
        Chart.Point two = points(Measured.speedUps(2, 1.0, 1.8, 1.8, 1.8)).get(1);

        assertThat(two.count()).isEqualTo(2);
        assertThat(two.measured().median()).isCloseTo(1.8, within(1e-6));
        assertThat(two.measured().low()).isLessThan(1.8);
        assertThat(two.measured().high()).isGreaterThan(1.8);
    }

    @Test
    void theCurveIsFittedToThosePointsThatHaveAProcessorEach() {
        List<Chart.Point> points = points(Measured.speedUps(2, 1.0, 1.6, 1.2, 1.1));

        // 1 / 1.6 = s + (1 - s) / 2 holds for the share 0.25.
        assertThat(points.get(1).expected()).isCloseTo(1.6, within(1e-6));
        assertThat(points.get(3).expected())
                .isCloseTo(new SerialShare(0.25).speedUp(4), within(1e-6));
    }

    @Test
    void theFindingsSayWhatWasBestWhereItEndsAndWhatThatImplies() {
        String findings = findings(Measured.speedUps(2, 1.0, 1.6, 1.59, 1.5));

        assertThat(findings)
                .contains("This JVM sees 2 processors. Each figure is the median of 3 rounds.")
                .contains("The best were 2 threads: 1.60 times as fast as one thread alone")
                .contains("From 2 on, more threads did not help.")
                .contains(
                        "up to 2 threads best with a serial share of 25 % (by the spread, 22 % to 28 %)")
                .contains("never get more than 4.00 times as fast")
                .contains("Beyond 2 processors the curve is what a machine with more")
                .contains("half of the rounds lie up to 5.0 % of the median apart");
    }

    @Test
    void whereMoreThreadsStillHelpedNobodySaysThatTheyStopped() {
        assertThat(findings(Measured.speedUps(4, 1.0, 1.9, 2.8, 3.7)))
                .contains("The best were 4 threads")
                .contains("More threads helped as far as was measured.")
                .doesNotContain("Beyond 4 processors", "did not help");
    }

    @Test
    void onOneProcessorNoShareIsTold() {
        Timings timings = Measured.speedUps(1, 1.0, 1.01, 0.99, 0.98);

        assertThat(findings(timings))
                .contains("This JVM sees 1 processor.")
                .contains("says nothing about Amdahl's law")
                .doesNotContain("serial share");
        assertThat(points(timings)).extracting(Chart.Point::expected).containsOnly(1.0);
    }

    @Test
    void threadsThatOnlyCostAreSaidToBeNoFaster() {
        assertThat(findings(Measured.speedUps(2, 0.9, 0.5, 0.4, 0.3)))
                .contains(
                        "More threads gave nothing that could be told from the spread; the best number of them, 1, was 0.90")
                .contains("serial share of 100 %")
                .contains("Less than 1 the law does not know, but threads cost something")
                .doesNotContain("Beyond 2 processors");
    }

    @Test
    void whatTheSpreadCoversIsNoGain() {
        assertThat(findings(Measured.speedUps(2, 1.0, 1.02)))
                .contains(
                        "gave nothing that could be told from the spread; the best number of them, 2")
                .doesNotContain("The best were");
    }

    @Test
    void aSingleWorkerThatIsFasterThanOneThreadAloneIsNotTheThreadsMerit() {
        assertThat(findings(Measured.speedUps(2, 1.5, 2.9)))
                .contains("With a single worker it is 1.50 times as fast")
                .contains("other code, not from threads");
        assertThat(findings(Measured.speedUps(2, 0.7, 1.5))).contains("other code");
        assertThat(findings(Measured.speedUps(2, 1.16, 2))).doesNotContain("other code");
    }

    @Test
    void figuresThatLieFarApartAreSaidToBeAGuess() {
        var recorder = new Timings.Recorder();
        for (long time : List.of(10_000_000L, 20_000_000L, 40_000_000L)) {
            recorder.record(Lane.SEQUENTIAL, 1, time, true);
            recorder.record(Lane.CONCURRENT, 1, time, true);
        }

        assertThat(findings(recorder.timings(course(), 1)))
                .contains("up to 75 % of the median apart. That is much:");
    }

    @Test
    void whatTheMachineHadToGiveIsSaidBeforeWhatTheCodeMadeOfIt() {
        String quiet = findings(withSpared(1.9, 1.8, 2.0));
        String busy = findings(withSpared(1.2, 0.9, 1.5));

        assertThat(quiet)
                .containsSubsequence(
                        "share nothing got 1.90 times as much done as one",
                        "More than that was hardly to be had.",
                        "More threads gave nothing")
                .doesNotContain("more about it than about your code");
        assertThat(busy)
                .contains("got 1.20 times as much done as one (half of the rounds: 1.05 to 1.35)")
                .contains("what follows says more about it than about your code");
    }

    private static Timings withSpared(double... spared) {
        var recorder = new Timings.Recorder();
        recorder.record(Lane.SEQUENTIAL, 1, 50_000_000, true);
        recorder.record(Lane.CONCURRENT, 1, 50_000_000, true);
        for (double processors : spared) {
            recorder.spared(processors);
        }
        return recorder.timings(course(), 2);
    }

    @Test
    void aWrongResultAndWorkTooSmallForThreadsAreSaid() {
        var recorder = new Timings.Recorder();
        recorder.record(Lane.SEQUENTIAL, 1, 200, true);
        recorder.record(Lane.CONCURRENT, 1, 90_000, true);
        recorder.record(Lane.CONCURRENT, 1, 90_000, false);

        List<String> findings = SpeedUps.of(recorder.timings(course(), 1)).chart("01").findings();

        assertThat(findings.getFirst()).startsWith("In 1 of 2 runs your code came to another");
        assertThat(String.join(" ", findings))
                .contains("One thread alone needs 0.00020 ms for it.");
    }

    private static Course course() {
        return new Course("Adding up", "threads", List.of(1), new Law.Amdahl());
    }

    private static List<Chart.Point> points(Timings timings) {
        return SpeedUps.of(timings).chart("01-sum").lanes().getFirst().points();
    }

    private static String findings(Timings timings) {
        return String.join("\n", SpeedUps.of(timings).chart("01-sum").findings());
    }
}
