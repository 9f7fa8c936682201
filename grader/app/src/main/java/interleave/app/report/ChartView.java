package interleave.app.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A chart's part of the page: a picture, the same in numbers, and what it comes to.
///
/// @param number its place on the page, counted from 1
/// @param description the picture in words, for whoever does not see it
record ChartView(
        int number,
        String kata,
        String title,
        String counted,
        String unit,
        String expected,
        String description,
        List<Tick> across,
        List<Tick> along,
        List<LaneView> lanes,
        List<Mark> marks,
        List<Row> rows,
        List<String> findings) {
    static ChartView of(int number, Chart chart) {
        Plane plane = Plane.of(chart);
        return new ChartView(
                number,
                SafeText.line(chart.kata()),
                SafeText.line(chart.title()),
                SafeText.line(chart.counted()),
                chart.unit().label(),
                chart.expected(),
                description(chart),
                plane.lines().stream()
                        .map(line -> new Tick(plane.y(line), Tick.figure(line, plane.step())))
                        .toList(),
                plane.labels().stream()
                        .map(count -> new Tick(plane.x(count), String.valueOf(count)))
                        .toList(),
                IntStream.range(0, chart.lanes().size())
                        .mapToObj(index -> LaneView.of(chart, index, plane))
                        .toList(),
                Mark.of(chart, plane),
                IntStream.range(0, chart.counts().size())
                        .boxed()
                        .flatMap(index -> Row.of(chart, index))
                        .toList(),
                chart.findings().stream().map(SafeText::line).toList());
    }

    private static String description(Chart chart) {
        String lanes =
                chart.lanes().stream()
                        .map(lane -> lane.name() + ": " + figures(chart.unit(), lane))
                        .collect(Collectors.joining("; "));
        return SafeText.line(
                "%s for each number of %s. %s."
                        .formatted(chart.unit().label(), chart.counted(), lanes));
    }

    private static String figures(Chart.Unit unit, Chart.Lane lane) {
        return lane.points().stream()
                .map(point -> point.count() + " " + unit.text(point.measured().median()))
                .collect(Collectors.joining(", "));
    }

    /// Whether a line of the table has to say which lane it is of.
    boolean hasLanes() {
        return lanes.size() > 1;
    }

    /// A number beside an axis.
    record Tick(String place, String text) {
        /// With as many decimals as tell it from its neighbours.
        static String figure(double figure, double step) {
            int decimals = (int) Math.max(0, -Math.floor(Math.log10(step)));
            return Figures.rounded(figure, decimals);
        }
    }

    /// A line of the table.
    record Row(String count, String lane, String measured, String range, String expected) {
        static Stream<Row> of(Chart chart, int index) {
            return chart.lanes().stream()
                    .map(lane -> of(chart.unit(), lane.name(), lane.points().get(index)));
        }

        private static Row of(Chart.Unit unit, String lane, Chart.Point point) {
            return new Row(
                    String.valueOf(point.count()),
                    lane,
                    unit.text(point.measured().median()),
                    unit.range(point.measured()),
                    unit.text(point.expected()));
        }
    }

    /// The count that has a line of its own; none or one.
    record Mark(String x, String textX, String text) {
        static List<Mark> of(Chart chart, Plane plane) {
            return chart.mark().stream()
                    .filter(chart.counts()::contains)
                    .mapToObj(
                            count ->
                                    new Mark(
                                            plane.x(count),
                                            plane.labelX(count),
                                            Counted.of(count, "processor")))
                    .toList();
        }
    }
}
