package interleave.app.report;

import java.util.List;

/// A lane as it is drawn.
///
/// @param tone the class of its colour
/// @param measuredLine through what was measured
/// @param expectedLine of the theory
record LaneView(
        String name, String tone, String measuredLine, String expectedLine, List<Dot> dots) {
    /// The last lane is what the kata is about; one before it is there to compare.
    static LaneView of(Chart chart, int index, Plane plane) {
        Chart.Lane lane = chart.lanes().get(index);
        boolean last = index == chart.lanes().size() - 1;
        return new LaneView(
                lane.name(),
                last ? "own" : "other",
                plane.path(lane.points(), point -> point.measured().median()),
                plane.path(lane.points(), Chart.Point::expected),
                lane.points().stream().map(point -> Dot.of(point, plane)).toList());
    }

    /// A measured point with the spread of its rounds.
    record Dot(String x, String y, String low, String high) {
        static Dot of(Chart.Point point, Plane plane) {
            Spread measured = point.measured();
            return new Dot(
                    plane.x(point.count()),
                    plane.y(measured.median()),
                    plane.y(measured.low()),
                    plane.y(measured.high()));
        }
    }
}
