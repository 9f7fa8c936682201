package interleave.app.explore;

import interleave.app.sandbox.Ending;
import interleave.app.sandbox.Limits;
import interleave.runner.Event;
import interleave.runner.Job;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Whoever has a test JVM for a job.
@FunctionalInterface
interface TestJvms {
    /// Runs a job and hands on each event as it comes.
    ///
    /// @param limits of this job
    /// @param folder an empty one of this job's own, where its JVM may work
    Ending run(Job job, JvmMode mode, Limits limits, Path folder, Consumer<Event> events)
            throws IOException;
}
