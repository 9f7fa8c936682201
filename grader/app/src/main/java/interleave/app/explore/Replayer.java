package interleave.app.explore;

import interleave.app.compile.TestSuite;
import interleave.app.sandbox.NoSandbox;
import interleave.app.verdict.CriterionRun;
import interleave.runner.Approach;
import java.io.IOException;
import java.nio.file.Path;

/// Plays one schedule of one criterion again.
///
/// @param baton whether each thread is one of the operating system's, which a debugger can follow
public record Replayer(Kit kit, boolean baton) {
    /// Plays it once.
    ///
    /// @param suite narrowed to the criterion that the token belongs to
    /// @param classes the submission's classes and, beside them, the suite's
    /// @param folder an empty one for whatever the test JVM writes
    public CriterionRun replay(TestSuite suite, String token, Path classes, Path folder)
            throws IOException {
        var tally = new Tally(suite.criteria());
        // A replay makes no choices, so that its seed is nobody's matter.
        var jobs =
                new Jobs(
                        new TestJvm(kit, new NoSandbox()),
                        suite.kata().limits(),
                        1,
                        suite.kata().javaPackage(),
                        classes,
                        folder,
                        tally);
        jobs.run(
                baton ? JvmMode.BATON : JvmMode.EXPLORED,
                new Approach.Replay(token),
                suite.criteria());
        return tally.runs().getFirst();
    }
}
