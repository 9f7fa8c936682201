package interleave.engine.search;

import interleave.engine.schedule.Recorder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Threads as lists of steps on named objects, whose interleavings can be counted by hand.
///
/// A step is a letter and an object: `rx` reads x, `wx` writes it, `lx` locks it, `ux` unlocks it,
/// `p3` picks one of three, `y` gives way. Thread 0 starts the others and ends; they are 1, 2, …
record ToyProgram(List<List<String>> threads) {
    static ToyProgram of(String... threads) {
        return new ToyProgram(Stream.of(threads).map(ToyProgram::steps).toList());
    }

    /// So many threads that do the same.
    static ToyProgram times(int threads, String steps) {
        return new ToyProgram(IntStream.range(0, threads).mapToObj(_ -> steps(steps)).toList());
    }

    /// So many threads, each with so many steps on an object of its own.
    static ToyProgram independent(int threads, int steps) {
        return new ToyProgram(
                IntStream.range(0, threads)
                        .mapToObj(thread -> steps(("w" + thread + " ").repeat(steps)))
                        .toList());
    }

    /// Two or three threads of some steps, few enough to play every schedule.
    static ToyProgram random(SplitMix random) {
        int count = 2 + random.below(2);
        var threads = new ArrayList<List<String>>();
        for (int i = 0; i < count; i++) {
            var steps = new ArrayList<String>();
            while (steps.size() < (count == 2 ? 4 : 2)) {
                steps.addAll(steps(ANY[random.below(ANY.length)]));
            }
            threads.add(steps);
        }
        return new ToyProgram(threads);
    }

    private static final String[] ANY = {
        "rx", "wx", "ry", "wy", "la ua", "la rx wx ua", "la lb ub ua", "lb la wy ua ub", "p2", "y"
    };

    ToyRun play(Scheduler scheduler) {
        return play(scheduler, false);
    }

    /// Plays it once, under a schedule that has begun.
    ///
    /// @param replays whether to ask before each event
    ToyRun play(Scheduler scheduler, boolean replays) {
        var run = new ToyRun(this, scheduler, new Recorder(), replays);
        run.play();
        return run;
    }

    private static List<String> steps(String steps) {
        return List.of(steps.strip().split(" "));
    }
}
