package interleave.app.explore;

import interleave.app.compile.TestSuite;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.NoSandbox;
import interleave.app.verdict.CriterionRun;
import interleave.runner.Approach;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// Plays one schedule of one criterion again.
///
/// @param baton whether each thread is one of the operating system's, which a debugger can follow
public record Replayer(Kit kit, Limits limits, boolean baton) {
    /// Where a debugger finds the test JVM, on this machine only: what most of them try first.
    public static final int DEBUG_PORT = 5005;

    /// Plays it once.
    ///
    /// @param suite narrowed to the criterion that the token belongs to
    /// @param classes the submission's classes and, beside them, the suite's
    /// @param folder an empty one for whatever the test JVM writes
    public CriterionRun replay(TestSuite suite, String token, Path classes, Path folder)
            throws IOException {
        return replay(
                suite, token, classes, folder, baton ? JvmMode.BATON : JvmMode.EXPLORED, limits);
    }

    /// Plays it once, as soon as a debugger has attached, however long somebody thinks in between.
    public CriterionRun debug(TestSuite suite, String token, Path classes, Path folder)
            throws IOException {
        Limits patient = limits.silentFor(Duration.ofHours(8));
        return replay(suite, token, classes, folder, JvmMode.DEBUGGED, patient);
    }

    private CriterionRun replay(
            TestSuite suite, String token, Path classes, Path folder, JvmMode mode, Limits within)
            throws IOException {
        var tally = new Tally(suite.criteria());
        // A replay makes no choices, so that its seed is nobody's matter.
        var jobs =
                new Jobs(
                        new TestJvm(kit, within, new NoSandbox()),
                        1,
                        suite.kata().javaPackage(),
                        classes,
                        folder,
                        tally);
        jobs.run(mode, new Approach.Replay(token), suite.criteria());
        return tally.runs().getFirst();
    }
}
