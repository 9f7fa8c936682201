package interleave.app.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Where the points of a chart lie in its picture: the counts side by side, the figures from zero
/// up to a round number.
///
/// @param top the figure at the upper edge
/// @param step between two lines across
record Plane(List<Integer> counts, double top, double step) {
    static final int WIDTH = 420;
    static final int HEIGHT = 280;
    static final int LEFT = 46;
    static final int RIGHT = WIDTH - 14;
    static final int UPPER = 26;
    static final int LOWER = HEIGHT - 46;

    private static final int MOST_LINES = 5;
    private static final int MOST_LABELS = 12;

    /// The width of the longest label above.
    private static final int LABEL = 90;

    /// Between the edges and the outermost points.
    private static final int PADDING = 16;

    static Plane of(Chart chart) {
        double step = step(chart.highest());
        return new Plane(chart.counts(), step * Math.ceil(chart.highest() / step), step);
    }

    /// The smallest of 1, 2 and 5 times a power of ten that needs few lines.
    private static double step(double highest) {
        double power = Math.pow(10, Math.floor(Math.log10(highest)) - 1);
        for (double factor : List.of(1.0, 2.0, 5.0, 10.0, 20.0)) {
            if (highest / (factor * power) <= MOST_LINES) {
                return factor * power;
            }
        }
        return 50 * power;
    }

    String x(int count) {
        return text(place(count));
    }

    /// The middle of a label above a count, which leaves room for that of the axis.
    String labelX(int count) {
        return text(Math.clamp(place(count), LEFT + LABEL, RIGHT - LABEL / 2.0));
    }

    private double place(int count) {
        int room = RIGHT - LEFT - 2 * PADDING;
        double share =
                counts.size() == 1 ? 0.5 : (double) counts.indexOf(count) / (counts.size() - 1);
        return LEFT + PADDING + room * share;
    }

    String y(double figure) {
        return text(LOWER - (LOWER - UPPER) * Math.min(1, figure / top));
    }

    /// A line from point to point.
    String path(List<Chart.Point> points, ToDoubleFunction<Chart.Point> figure) {
        return points.stream()
                .map(point -> x(point.count()) + " " + y(figure.applyAsDouble(point)))
                .collect(Collectors.joining(" L", "M", ""));
    }

    /// The figures that have a line across.
    List<Double> lines() {
        return LongStream.rangeClosed(0, Math.round(top / step))
                .mapToObj(line -> line * step)
                .toList();
    }

    /// The counts that have a label: as many as there is room for.
    List<Integer> labels() {
        int every = (counts.size() + MOST_LABELS - 1) / MOST_LABELS;
        return IntStream.range(0, counts.size())
                .filter(index -> index % every == 0)
                .mapToObj(counts::get)
                .toList();
    }

    private static String text(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
