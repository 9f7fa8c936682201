package interleave.app.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What was measured beside what theory says, for a terminal and for a page.
///
/// @param kata the id of the kata it belongs to
/// @param title what it shows, in one line
/// @param counted what there is more and more of from point to point: "threads"
/// @param expected what the theory is called: "Amdahl"
/// @param lanes at least one, all with the same counts
/// @param mark a count that is worth a line of its own: that of the processors
/// @param findings what it comes to, each a sentence or two
public record Chart(
        String kata,
        String title,
        String counted,
        Unit unit,
        String expected,
        List<Lane> lanes,
        OptionalInt mark,
        List<String> findings) {
    /// The heading of a column of spreads.
    static final String RANGE = "middle half";

    public Chart {
        lanes = List.copyOf(lanes);
        findings = List.copyOf(findings);
    }

    /// The same with something that has to be known before all else.
    public Chart warning(String sentence) {
        return new Chart(
                kata,
                title,
                counted,
                unit,
                expected,
                lanes,
                mark,
                Stream.concat(Stream.of(sentence), findings.stream()).toList());
    }

    /// What the figures are.
    public enum Unit {
        SPEED_UP("speed-up", 2),
        MILLISECONDS("milliseconds", 1);

        private final String label;
        private final int decimals;

        Unit(String label, int decimals) {
            this.label = label;
            this.decimals = decimals;
        }

        String label() {
            return label;
        }

        /// A figure with as many digits as one reads.
        public String text(double figure) {
            return Figures.rounded(figure, decimals);
        }

        String range(Spread spread) {
            return text(spread.low()) + " – " + text(spread.high());
        }
    }

    /// One way of doing it.
    ///
    /// @param points by rising count
    public record Lane(String name, List<Point> points) {
        public Lane {
            points = List.copyOf(points);
        }
    }

    /// What was measured for so many, and what theory expects.
    public record Point(int count, Spread measured, double expected) {
        double highest() {
            return Math.max(measured.high(), expected);
        }
    }

    /// The largest figure in it.
    double highest() {
        return lanes.stream()
                .flatMap(lane -> lane.points().stream())
                .mapToDouble(Point::highest)
                .max()
                .orElse(0);
    }

    boolean hasOneLane() {
        return lanes.size() == 1;
    }

    /// The counts of all lanes.
    List<Integer> counts() {
        return lanes.getFirst().points().stream().map(Point::count).toList();
    }
}
