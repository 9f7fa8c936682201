package interleave.app.race;

import interleave.app.report.Chart;
import interleave.app.report.Spread;
import interleave.runner.race.Lane;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// How many times as fast so many workers were as one thread alone.
///
/// @param all by rising count
record SpeedUps(Timings timings, List<SpeedUp> all) {
    SpeedUps {
        all = List.copyOf(all);
    }

    static SpeedUps of(Timings timings) {
        double alone = timings.of(Lane.SEQUENTIAL, 1).median();
        List<SpeedUp> all =
                timings.course().counts().stream()
                        .map(count -> SpeedUp.of(count, alone, timings))
                        .toList();
        return new SpeedUps(timings, all);
    }

    /// Fitted to the counts that have a processor each.
    SerialShare share() {
        return share(Spread::median);
    }

    /// The same, of one end of the spread.
    SerialShare share(ToDoubleFunction<Spread> figure) {
        return SerialShare.fit(
                all.stream()
                        .filter(speedUp -> speedUp.count() <= timings.processors())
                        .collect(
                                Collectors.toMap(
                                        SpeedUp::count,
                                        speedUp -> figure.applyAsDouble(speedUp.factor()))));
    }

    Chart chart(String kata) {
        return new Chart(
                kata,
                timings.course().title(),
                timings.course().counted(),
                Chart.Unit.SPEED_UP,
                "Amdahl",
                List.of(new Chart.Lane("your code", points())),
                OptionalInt.of(timings.processors()),
                new SpeedUpFindings(this).sentences());
    }

    private List<Chart.Point> points() {
        return all.stream()
                .map(
                        speedUp ->
                                new Chart.Point(
                                        speedUp.count(),
                                        speedUp.factor(),
                                        expected(speedUp.count())))
                .toList();
    }

    /// On one processor there is nothing for a second thread to take, whatever can be shared.
    private double expected(int count) {
        return hasShare() ? share().speedUp(count) : 1;
    }

    /// Whether there was a point that tells something about what can be shared.
    boolean hasShare() {
        return fittedUpTo() > 1;
    }

    /// The largest count that has a processor for each.
    int fittedUpTo() {
        return all.stream()
                .mapToInt(SpeedUp::count)
                .filter(count -> count <= timings.processors())
                .max()
                .orElse(0);
    }

    SpeedUp best() {
        return all.stream().max(Comparator.comparingDouble(SpeedUp::median)).orElseThrow();
    }

    /// The fewest workers that were as fast as the best, as far as the spread tells them apart.
    SpeedUp enough() {
        double asGood = best().factor().low();
        return all.stream().filter(speedUp -> speedUp.median() >= asGood).findFirst().orElseThrow();
    }

    SpeedUp last() {
        return all.getLast();
    }

    /// That of so many workers.
    record SpeedUp(int count, Spread factor) {
        private static SpeedUp of(int count, double alone, Timings timings) {
            Spread times = timings.of(Lane.CONCURRENT, count);
            return new SpeedUp(count, times.falling(time -> alone / time));
        }

        double median() {
            return factor.median();
        }
    }
}
