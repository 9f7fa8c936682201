package interleave.app.race;

import interleave.junit.race.Course;
import interleave.junit.race.Law;
import interleave.runner.race.Lane;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Timings that are computed, as if a race had been run.
final class Measured {
    private static final double MILLISECOND = 1e6;

    private final Timings.Recorder recorder = new Timings.Recorder();

    private Measured() {}

    /// Three rounds, in each of which one thread alone takes 100 ms, and so many threads what these
    /// speed-ups come to, five percent more and less.
    static Timings speedUps(int processors, double... speedUps) {
        var measured = new Measured();
        measured.take(Lane.SEQUENTIAL, 1, 100);
        for (int count = 1; count <= speedUps.length; count++) {
            measured.take(Lane.CONCURRENT, count, 100 / speedUps[count - 1]);
        }
        List<Integer> counts = IntStream.rangeClosed(1, speedUps.length).boxed().toList();
        var course = new Course("Adding up", "threads", counts, new Law.Amdahl());
        return measured.recorder.timings(course, processors);
    }

    /// Three rounds of 1, 4 and 8 pages that take 10 ms each, at most four at a time.
    static Timings latencies(double... milliseconds) {
        var measured = new Measured();
        List<Integer> counts = List.of(1, 4, 8);
        for (int i = 0; i < counts.size(); i++) {
            measured.take(Lane.SEQUENTIAL, counts.get(i), 11 * counts.get(i));
            measured.take(Lane.CONCURRENT, counts.get(i), milliseconds[i]);
        }
        var law = new Law.Waves(Duration.ofMillis(10), 4);
        return measured.recorder.timings(new Course("Pages", "pages", counts, law), 2);
    }

    private void take(Lane lane, int count, double milliseconds) {
        for (double factor : List.of(0.95, 1.0, 1.05)) {
            recorder.record(lane, count, (long) (milliseconds * factor * MILLISECOND), true);
        }
    }
}
