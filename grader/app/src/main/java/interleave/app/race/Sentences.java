package interleave.app.race;

import interleave.app.report.Chart;
import interleave.app.report.Spread;
import java.util.Locale;
import java.util.Optional;

/// What every race says about itself.
final class Sentences {
    /// With a spread as wide as this, the figures are a guess.
    private static final double WIDE = 0.2;

    /// With less than this of each processor, the code under test could not show what it can.
    private static final double ENOUGH = 0.85;

    private static final double NANOS_A_MILLISECOND = 1e6;

    private Sentences() {}

    static String machine(Timings timings) {
        return "This JVM sees %s. Each figure is the median of %d rounds."
                .formatted(processors(timings), timings.rounds());
    }

    static String processors(Timings timings) {
        int count = timings.processors();
        return count == 1 ? "1 processor" : count + " processors";
    }

    /// What the machine had to give, if it matters and there is more than one processor of it.
    static Optional<String> spared(Timings timings) {
        if (timings.spared().isEmpty() || timings.processors() == 1) {
            return Optional.empty();
        }
        Spread spared = Spread.of(timings.spared());
        String gave =
                "In the same rounds %d threads that only compute and share nothing got %s times as much done as one (half of the rounds: %s to %s)."
                        .formatted(
                                timings.processors(),
                                factor(spared.median()),
                                factor(spared.low()),
                                factor(spared.high()));
        return Optional.of(
                spared.median() < ENOUGH * timings.processors()
                        ? gave
                                + " It was busy with other things, or has fewer processors than it shows: what follows says more about it than about your code."
                        : gave + " More than that was hardly to be had.");
    }

    /// About results that are not the same, if there were any.
    static Optional<String> different(Timings timings) {
        return timings.different() == 0
                ? Optional.empty()
                : Optional.of(
                        "In %d of %d runs your code came to another result than one after the other: how soon a wrong result comes means nothing."
                                .formatted(timings.different(), timings.runs()));
    }

    /// What the figures are worth.
    static String worth(Timings timings) {
        double widest = widest(timings);
        String spread =
                "A figure is worth as much as its spread: half of the rounds lie up to %s of the median apart."
                        .formatted(percent(widest));
        return widest < WIDE
                ? spread
                : spread
                        + " That is much: something else may have used this machine meanwhile. Measure again when it is quiet.";
    }

    private static double widest(Timings timings) {
        return timings.nanos().values().stream()
                .map(Spread::of)
                .mapToDouble(Spread::relative)
                .max()
                .orElse(0);
    }

    /// With two digits at most: more would be made up.
    static String percent(double share) {
        double percent = 100 * share;
        return String.format(Locale.ROOT, percent < 10 ? "%.1f %%" : "%.0f %%", percent);
    }

    static String factor(double factor) {
        return factor < 10
                ? Chart.Unit.SPEED_UP.text(factor)
                : String.format(Locale.ROOT, "%.0f", factor);
    }

    static String milliseconds(double nanos) {
        return Chart.Unit.MILLISECONDS.text(nanos / NANOS_A_MILLISECOND) + " ms";
    }
}
