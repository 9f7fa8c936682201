package interleave.app.report;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Figures of the same thing measured several times: the middle one, and between which two the
/// middle half of them lies.
///
/// @param low a quarter of the figures is below it
/// @param high a quarter of the figures is above it
public record Spread(double low, double median, double high) {
    /// Of at least one figure; between two of them it is interpolated.
    public static Spread of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return new Spread(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    /// The spread of other figures that fall as these rise, as speed falls when time rises.
    public Spread falling(DoubleUnaryOperator figure) {
        return new Spread(
                figure.applyAsDouble(high),
                figure.applyAsDouble(median),
                figure.applyAsDouble(low));
    }

    /// How far apart the middle half lies, as a share of the median.
    public double relative() {
        return median == 0 ? 0 : (high - low) / median;
    }
}
