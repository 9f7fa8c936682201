package interleave.app.race;

import interleave.runner.race.Lane;
import java.util.ArrayList;
import java.util.List;

/// What measured latencies come to, in sentences that claim no more than was measured.
record LatencyFindings(Latencies latencies) {
    /// What is not even so many times as soon is as good as not at all.
    private static final double GAIN = 1.2;

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        Sentences.different(timings()).ifPresent(sentences::add);
        sentences.add(Sentences.machine(timings()));
        sentences.add(times());
        sentences.add(gain() < GAIN ? noGain() : sooner());
        sentences.add(Sentences.worth(timings()));
        return sentences;
    }

    private String times() {
        return "%d %s took %s one after the other and %s at the same time. With %d at a time and %s each, %s are ideal."
                .formatted(
                        most(),
                        counted(),
                        Sentences.milliseconds(median(Lane.SEQUENTIAL)),
                        Sentences.milliseconds(median(Lane.CONCURRENT)),
                        latencies.law().limit(),
                        Sentences.milliseconds(latencies.ideal(Lane.SEQUENTIAL, 1)),
                        Sentences.milliseconds(latencies.ideal(Lane.CONCURRENT, most())));
    }

    private double gain() {
        return median(Lane.SEQUENTIAL) / median(Lane.CONCURRENT);
    }

    private static String noGain() {
        return "At the same time they were not done sooner. Does one of them wait for the other?";
    }

    private String sooner() {
        String many =
                gain() > timings().processors()
                        ? ", with %s: who waits needs none"
                                .formatted(Sentences.processors(timings()))
                        : "";
        return "That is %s times as soon%s. The throughput rose from %s to %s %s a second; the latency did not fall, a single one still takes %s."
                .formatted(
                        Sentences.factor(gain()),
                        many,
                        perSecond(Lane.SEQUENTIAL),
                        perSecond(Lane.CONCURRENT),
                        counted(),
                        Sentences.milliseconds(timings().of(Lane.CONCURRENT, 1).median()));
    }

    private String perSecond(Lane lane) {
        return Sentences.factor(most() / median(lane) * 1e9);
    }

    private double median(Lane lane) {
        return timings().of(lane, most()).median();
    }

    private int most() {
        return timings().course().counts().getLast();
    }

    private String counted() {
        return timings().course().counted();
    }

    private Timings timings() {
        return latencies.timings();
    }
}
