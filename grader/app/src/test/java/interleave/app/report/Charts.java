package interleave.app.report;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Charts whose figures are made up.
final class Charts {
    private Charts() {}

    /// Two lanes for 1, 2, 4 and 8 pages.
    static Chart latencies() {
        return new Chart(
                "14-async-fetch",
                "Pages from a slow site",
                "pages",
                Chart.Unit.MILLISECONDS,
                "ideal",
                List.of(
                        new Chart.Lane(
                                "one after the other",
                                List.of(
                                        point(1, 20.5, 20),
                                        point(2, 41, 40),
                                        point(4, 82.25, 80),
                                        point(8, 164, 160))),
                        new Chart.Lane(
                                "at the same time",
                                List.of(
                                        point(1, 20.5, 20),
                                        point(2, 20.75, 20),
                                        point(4, 21.5, 20),
                                        point(8, 42, 40)))),
                OptionalInt.empty(),
                List.of("Eight pages came four times as soon."));
    }

    /// One lane from 1 to as many threads, of which each second one is of no use.
    static Chart speedUps(int threads) {
        return new Chart(
                "01-sum-race",
                "The sum of <many> numbers",
                "threads",
                Chart.Unit.SPEED_UP,
                "Amdahl",
                List.of(
                        new Chart.Lane(
                                "your code",
                                IntStream.rangeClosed(1, threads)
                                        .mapToObj(count -> point(count, count / 2 + 0.5, count))
                                        .toList())),
                OptionalInt.of(2),
                List.of("This JVM sees 2 processors.", "More threads & more trouble."));
    }

    private static Chart.Point point(int count, double median, double expected) {
        return new Chart.Point(count, new Spread(median * 0.9, median, median * 1.1), expected);
    }
}
