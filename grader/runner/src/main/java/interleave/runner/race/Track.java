package interleave.runner.race;

import interleave.junit.race.Course;
import interleave.junit.race.Law;
import interleave.junit.race.Race;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/// Times a race: a warm-up, then rounds in each of which every lane runs once for every count.
///
/// All take turns, and each round begins with another one, so that whatever disturbs the machine
/// for a while, or makes it faster after a while, is shared among all of them.
final class Track {
    private final Race race;
    private final Pace pace;
    private final RaceEventWriter events;
    private final Control control = new Control();

    /// What the sequential runs of the warm-up came to, for each count that has one.
    private final Map<Integer, Object> expected = new HashMap<>();

    Track(Race race, Pace pace, RaceEventWriter events) {
        this.race = race;
        this.pace = pace;
        this.events = events;
    }

    /// @throws ExecutionException with what the code under test has thrown
    /// @throws IOException if nobody listens any more
    void run() throws ExecutionException, IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        Course course = race.course(processors);
        events.write(new RaceEvent.WarmingUp(course, processors));
        List<Start> starts = starts(course);
        int rounds = pace.rounds(warmUp(starts));
        events.write(new RaceEvent.Started(rounds));
        for (int round = 0; round < rounds; round++) {
            for (Start start : starts) {
                events.write(timed(start));
            }
            if (course.law() instanceof Law.Amdahl) {
                events.write(new RaceEvent.Spared(control.gain(processors)));
            }
            events.write(new RaceEvent.RoundDone());
            Collections.rotate(starts, 1);
        }
        events.write(new RaceEvent.Done());
    }

    /// By Amdahl's law the work is the same for every count, so that one thread does it once.
    private static List<Start> starts(Course course) {
        var starts = new ArrayList<Start>();
        for (int count : course.counts()) {
            boolean alone = course.law() instanceof Law.Waves || starts.isEmpty();
            if (alone) {
                starts.add(new Start(Lane.SEQUENTIAL, count));
            }
            starts.add(new Start(Lane.CONCURRENT, count));
        }
        return starts;
    }

    /// Returns how long the last round of it took.
    private long warmUp(List<Start> starts) throws ExecutionException {
        long begin = System.nanoTime();
        long last = begin;
        long round;
        do {
            for (Start start : starts) {
                Object result = result(start);
                if (start.lane() == Lane.SEQUENTIAL) {
                    expected.putIfAbsent(start.count(), result);
                }
            }
            long now = System.nanoTime();
            round = now - last;
            last = now;
        } while (last - begin < pace.warmUp().toNanos());
        return round;
    }

    private RaceEvent timed(Start start) throws ExecutionException {
        long begin = System.nanoTime();
        Object result = result(start);
        long nanos = System.nanoTime() - begin;
        return new RaceEvent.Timed(start.lane(), start.count(), nanos, isExpected(start, result));
    }

    /// What was done once for all counts, is expected of all of them.
    private boolean isExpected(Start start, Object result) {
        Object wanted = expected.getOrDefault(start.count(), expected.get(1));
        return Objects.equals(wanted, result);
    }

    /// An error is the code's own as well: a stack that overflows, say.
    private Object result(Start start) throws ExecutionException {
        try {
            return switch (start.lane()) {
                case SEQUENTIAL -> race.sequentially(start.count());
                case CONCURRENT -> race.concurrently(start.count());
            };
        } catch (Throwable thrown) {
            throw new ExecutionException(thrown);
        }
    }

    private record Start(Lane lane, int count) {}
}
