package interleave.app.report;

/// A chart as a terminal shows it: a line for each count and lane, with a bar for what was measured
/// and a mark where theory has it.
public final class TextChart {
    private static final int COLUMNS = 100;
    private static final int INDENT = 4;

    /// The chart and what it comes to, with a line end at its end.
    ///
    /// @param colour whether the terminal understands ANSI colours
    public String render(Chart chart, boolean colour) {
        Palette palette = Palette.of(colour);
        var text = new StringBuilder();
        text.append(palette.strong(SafeText.line(chart.title()))).append("\n\n");
        text.append(table(chart).render(palette));
        text.append("\n  ").append(palette.faint(legend(chart))).append('\n');
        text.append('\n');
        for (String finding : chart.findings()) {
            String lines =
                    String.join("\n    ", Wrapped.lines(SafeText.line(finding), COLUMNS - INDENT));
            text.append("  - ").append(lines).append('\n');
        }
        return text.toString();
    }

    private static BarTable table(Chart chart) {
        var table = new BarTable();
        table.add(
                " ".repeat(Bar.WIDTH),
                SafeText.line(chart.counted()),
                "",
                chart.unit().label(),
                Chart.RANGE,
                chart.expected());
        for (int index = 0; index < chart.counts().size(); index++) {
            for (Chart.Lane lane : chart.lanes()) {
                boolean first = lane.equals(chart.lanes().getFirst());
                Chart.Point point = lane.points().get(index);
                add(table, chart, first ? String.valueOf(point.count()) : "", lane, point);
            }
        }
        return table;
    }

    private static void add(
            BarTable table, Chart chart, String count, Chart.Lane lane, Chart.Point point) {
        Spread measured = point.measured();
        table.add(
                Bar.of(measured.median(), point.expected(), chart.highest()),
                count,
                chart.hasOneLane() ? "" : lane.name(),
                chart.unit().text(measured.median()),
                chart.unit().range(measured),
                chart.unit().text(point.expected()));
    }

    private static String legend(Chart chart) {
        return "█ measured, the median of the rounds   │ " + chart.expected();
    }
}
