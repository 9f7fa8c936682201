package interleave.app.report;

import interleave.app.verdict.Explored;

/// How a verdict came about, in words.
final class Runs {
    private Runs() {}

    /// "Passed 212 of 213 runs in 3 test JVMs".
    static String of(Explored explored) {
        if (explored.runs() == 0) {
            return "Not run, as the verdict was clear before";
        }
        String jvms = " in " + Counted.of(explored.jvms(), "test JVM");
        return explored.passed() == 0
                ? "Failed " + all(explored.runs()) + jvms
                : "Passed "
                        + (explored.passed() == explored.runs()
                                ? all(explored.runs())
                                : explored.passed() + " of " + Counted.of(explored.runs(), "run"))
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
