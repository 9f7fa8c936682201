package interleave.app.race;

import interleave.app.report.Spread;
import interleave.junit.race.Course;
import interleave.runner.race.Lane;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the rounds of a race took.
///
/// @param processors how many its JVM saw
/// @param nanos for each lane and count a figure a round
/// @param spared how much threads that share nothing got done, as multiples of one: a figure a
///   round, none where it does not matter
/// @param runs how many runs of the concurrent lane there were
/// @param different how many of these came to another result than one after the other
record Timings(
        Course course,
        int processors,
        Map<Start, List<Double>> nanos,
        List<Double> spared,
        int runs,
        int different) {
    Timings {
        var copy = new HashMap<Start, List<Double>>();
        nanos.forEach((start, figures) -> copy.put(start, List.copyOf(figures)));
        nanos = Map.copyOf(copy);
        spared = List.copyOf(spared);
    }

    /// The spread of a lane's times, in nanoseconds.
    Spread of(Lane lane, int count) {
        return Spread.of(nanos.getOrDefault(new Start(lane, count), List.of(0.0)));
    }

    /// How many rounds there were.
    int rounds() {
        return nanos.values().stream().mapToInt(List::size).max().orElse(0);
    }

    /// What takes its turn in each round.
    record Start(Lane lane, int count) {}

    /// Timings that come one by one.
    static final class Recorder {
        private final Map<Start, List<Double>> nanos = new HashMap<>();
        private final List<Double> spared = new ArrayList<>();
        private int runs;
        private int different;

        void record(Lane lane, int count, long time, boolean same) {
            nanos.computeIfAbsent(new Start(lane, count), _ -> new ArrayList<>())
                    .add((double) time);
            if (lane == Lane.CONCURRENT) {
                runs++;
                different += same ? 0 : 1;
            }
        }

        void spared(double processors) {
            spared.add(processors);
        }

        Timings timings(Course course, int processors) {
            return new Timings(course, processors, nanos, spared, runs, different);
        }
    }
}
