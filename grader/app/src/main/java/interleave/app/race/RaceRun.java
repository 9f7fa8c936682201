package interleave.app.race;

import interleave.app.explore.RaceJvm;
import interleave.app.files.Folders;
import interleave.app.kata.Kata;
import interleave.app.report.Chart;
import interleave.junit.race.Law;
import interleave.runner.race.Pace;
import interleave.runner.race.RaceJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs the race of a kata in a JVM of its own.
public final class RaceRun {
    private final RaceJvm jvm;
    private final Pace pace;

    public RaceRun(RaceJvm jvm, Pace pace) {
        this.jvm = jvm;
        this.pace = pace;
    }

    /// Whoever is told how far it has come.
    @FunctionalInterface
    public interface Listener {
        /// So many rounds are done; none of them when the warm-up is over.
        void rounds(int done, int all);
    }

    /// Runs it to its end, or to where the code under test ends it.
    ///
    /// @param race the class that implements it
    /// @param classes the student's and those of the kata's tests
    /// @param folder an empty one for whatever the JVM writes
    public RaceOutcome run(Kata kata, String race, Path classes, Path folder, Listener listener)
            throws IOException {
        // The path of a unix socket has room for about a hundred bytes.
        Path meeting = Files.createTempDirectory("kata");
        try {
            var recording = new Recording(listener);
            var job = new RaceJob(meeting.resolve("s"), race, pace);
            String ending = jvm.run(job, classes, folder, recording);
            return recording.outcome(ending, timings -> chart(kata, timings));
        } finally {
            Folders.delete(meeting);
        }
    }

    private static Chart chart(Kata kata, Timings timings) {
        return switch (timings.course().law()) {
            case Law.Amdahl _ -> SpeedUps.of(timings).chart(kata.id());
            case Law.Waves waves -> new Latencies(timings, waves).chart(kata.id());
        };
    }
}
