package interleave.app.explore;

import interleave.app.compile.TestSuite;
import interleave.app.verdict.CriterionRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A way of running a compiled submission's criteria: the seam where a strategy is chosen.
public interface Explorer {
    /// Runs all criteria of the suite.
    ///
    /// @param classes the submission's classes and, beside them, the suite's
    /// @param folder an empty one for whatever it needs to write
    List<CriterionRun> explore(TestSuite suite, Path classes, Path folder) throws IOException;

    /// The name of the best strategy that it has.
    String strategy();
}
