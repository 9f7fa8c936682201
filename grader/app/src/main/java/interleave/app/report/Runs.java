package interleave.app.report;

import interleave.app.verdict.Explored;
import interleave.engine.Coverage;
import java.util.Locale;

/// How a verdict came about, in words.
final class Runs {
    private Runs() {}

    /// "Passed all 1,185 schedules; on the plain JVM: passed all 10 runs in 1 test JVM".
    static String of(Explored explored) {
        if (explored.plays() == 0) {
            return "Not run, as the verdict was clear before";
        }
        if (explored.schedules() == 0) {
            return capital(runs(explored)) + uncontrolled(explored.coverage());
        }
        return explored.runs() == 0
                ? schedules(explored)
                : "Passed %s; on the plain JVM: %s".formatted(played(explored), runs(explored));
    }

    private static String schedules(Explored explored) {
        int failed = explored.schedules() - explored.passed();
        if (failed == 0) {
            return "Passed " + played(explored);
        }
        if (explored.schedules() == 1) {
            return "Failed in the first schedule";
        }
        return explored.passed() == 0
                ? "Failed in all %,d schedules".formatted(failed)
                : "Failed in %d of %,d schedules%s"
                        .formatted(
                                failed,
                                explored.schedules(),
                                explored.coverage()
                                        .preemptionBound()
                                        .map(Runs::bounded)
                                        .orElse(""));
    }

    private static String bounded(int bound) {
        return bound == 0
                ? "; all without a preemption were played"
                : "; all with at most %s were played".formatted(Counted.of(bound, "preemption"));
    }

    private static String played(Explored explored) {
        boolean once = explored.schedules() == 1 && !explored.coverage().complete();
        return once ? "one schedule" : explored.coverage().text();
    }

    private static String uncontrolled(Coverage coverage) {
        return coverage.uncontrolled()
                .map(why -> "; not explored, since " + SafeText.line(why))
                .orElse("");
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /// "passed 212 of 213 runs in 3 test JVMs".
    private static String runs(Explored explored) {
        int passed = explored.passedRuns();
        String jvms = " in " + Counted.of(explored.jvms(), "test JVM");
        return passed == 0
                ? "failed " + all(explored.runs()) + jvms
                : "passed "
                        + (passed == explored.runs()
                                ? all(explored.runs())
                                : passed + " of " + Counted.of(explored.runs(), "run"))
                        + jvms;
    }

    private static String all(int runs) {
        return switch (runs) {
            case 1 -> "its only run";
            case 2 -> "both runs";
            default -> "all " + runs + " runs";
        };
    }
}
