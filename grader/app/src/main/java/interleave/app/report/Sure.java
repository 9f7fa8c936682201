package interleave.app.report;

import interleave.app.verdict.Explored;
import interleave.engine.Coverage;
import java.util.Locale;

/// What a pass is worth, in words that hold when somebody asks back.
final class Sure {
    private Sure() {}

    /// "In every order of steps: all 1,185 schedules of this test were played."
    static String of(Explored explored) {
        if (explored.plays() == 0) {
            return "Not run.";
        }
        return explored.schedules() == 0 ? repeated(explored) : played(explored);
    }

    private static String played(Explored explored) {
        String also =
                explored.runs() == 0
                        ? ""
                        : " It also passed %s on the plain JVM."
                                .formatted(Counted.of(explored.passedRuns(), "run"));
        return schedules(explored.coverage(), explored.schedules()) + also;
    }

    private static String schedules(Coverage coverage, int schedules) {
        if (coverage.complete()) {
            return schedules == 1
                    ? "In its only schedule: here, no order of steps can make a difference."
                    : "In every order of steps: all %s schedules of this test were played."
                            .formatted(number(schedules));
        }
        return coverage.preemptionBound().map(bound -> bounded(bound, coverage)).orElse("")
                + sampled(coverage, schedules);
    }

    /// A preemption takes the processor from a thread that could go on.
    private static String bounded(int bound, Coverage coverage) {
        String most =
                switch (bound) {
                    case 0 -> "no thread is interrupted by another one while it could go on";
                    case 1 -> "a thread is interrupted by another one at most once";
                    default ->
                            "threads are interrupted by others at most %d times".formatted(bound);
                };
        return "In every order of steps in which %s (%s schedules). "
                .formatted(most, number(coverage.enumerated()));
    }

    private static String sampled(Coverage coverage, int schedules) {
        if (coverage.sampled() > 0) {
            return "In %s more that were drawn at random; others were not tried."
                    .formatted(number(coverage.sampled()));
        }
        return coverage.preemptionBound().isPresent()
                ? "Others were not tried."
                : "In %s of more schedules than were tried."
                        .formatted(schedules == 1 ? "one" : number(schedules));
    }

    private static String repeated(Explored explored) {
        String why =
                explored.coverage()
                        .uncontrolled()
                        .map(reason -> ", since " + SafeText.line(reason))
                        .orElse("");
        return "In %s on the plain JVM. No schedule was chosen%s: this is evidence and no proof."
                .formatted(
                        explored.passedRuns() == 1
                                ? "one run"
                                : "all %s runs".formatted(number(explored.passedRuns())),
                        why);
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
