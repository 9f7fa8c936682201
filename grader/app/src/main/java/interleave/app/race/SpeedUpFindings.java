package interleave.app.race;

import interleave.app.report.Spread;
import interleave.runner.race.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// What measured speed-ups come to, in sentences that claim no more than was measured.
record SpeedUpFindings(SpeedUps speedUps) {
    /// Starting a thread takes a good part of this.
    private static final double TINY = 1e6;

    /// One thread of the student's that is further from one thread alone runs another program.
    private static final double ALIKE = 0.15;

    private static final double NOTHING = 0.0005;
    private static final double ALL = 0.95;

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        Sentences.different(timings()).ifPresent(sentences::add);
        sentences.add(Sentences.machine(timings()));
        Sentences.spared(timings()).ifPresent(sentences::add);
        sentences.add(best());
        tiny(sentences);
        sentences.add(speedUps.hasShare() ? amdahl() : noShare());
        alike(sentences);
        sentences.add(Sentences.worth(timings()));
        return sentences;
    }

    private String best() {
        int best = speedUps.best().count();
        Spread speedUp = speedUps.best().factor();
        String figure =
                "%s times as fast as one thread alone (half of the rounds: %s to %s)"
                        .formatted(
                                Sentences.factor(speedUp.median()),
                                Sentences.factor(speedUp.low()),
                                Sentences.factor(speedUp.high()));
        return gain()
                ? "The best were %d %s: %s.%s".formatted(best, counted(), figure, enough())
                : "More %s gave nothing that could be told from the spread; the best number of them, %d, was %s."
                        .formatted(counted(), best, figure);
    }

    private boolean gain() {
        return speedUps.best().factor().low() > 1 && speedUps.enough().count() > 1;
    }

    private String enough() {
        int enough = speedUps.enough().count();
        return enough == speedUps.last().count()
                ? " More %s helped as far as was measured.".formatted(counted())
                : " From %d on, more %s did not help.".formatted(enough, counted());
    }

    private void tiny(List<String> sentences) {
        double alone = timings().of(Lane.SEQUENTIAL, 1).median();
        if (alone < TINY) {
            sentences.add(
                    "One thread alone needs %s for it. To start a second one takes longer than that can win."
                            .formatted(Sentences.milliseconds(alone)));
        }
    }

    private String amdahl() {
        double share = speedUps.share().value();
        String fitted =
                "Amdahl's law fits what was measured up to %d %s best with a serial share of %s (by the spread, %s to %s)"
                        .formatted(
                                speedUps.fittedUpTo(),
                                counted(),
                                Sentences.percent(share),
                                percent(Spread::high),
                                percent(Spread::low));
        return fitted + (share < ALL ? bound(share) + beyond() : all());
    }

    private String percent(ToDoubleFunction<Spread> figure) {
        return Sentences.percent(speedUps.share(figure).value());
    }

    private String bound(double share) {
        if (share < NOTHING) {
            return ": nothing that could be told from none at all.";
        }
        return ": with any number of processors it would never get more than %s times as fast."
                .formatted(Sentences.factor(speedUps.share().bound()));
    }

    private String all() {
        return ": as good as nothing was done at the same time. Less than 1 the law does not know, but %s cost something, to be started and to wait for each other."
                .formatted(counted());
    }

    private String beyond() {
        return timings().processors() < speedUps.last().count()
                ? " Beyond %s the curve is what a machine with more of them could do; here the %s take turns."
                        .formatted(Sentences.processors(timings()), counted())
                : "";
    }

    private String noShare() {
        return "On one processor %s take turns, so that no speed-up is to be expected, and what was measured says nothing about Amdahl's law."
                .formatted(counted());
    }

    private void alike(List<String> sentences) {
        Spread one = speedUps.all().getFirst().factor();
        boolean other = one.high() < 1 - ALIKE || one.low() > 1 + ALIKE;
        if (other && timings().of(Lane.SEQUENTIAL, 1).median() >= TINY) {
            sentences.add(
                    "With a single worker it is %s times as fast as one thread alone: that much of the difference comes from other code, not from %s."
                            .formatted(Sentences.factor(one.median()), counted()));
        }
    }

    private String counted() {
        return timings().course().counted();
    }

    private Timings timings() {
        return speedUps.timings();
    }
}
