package interleave.app.compile;

import interleave.engine.Kind;
import interleave.engine.Location;
import java.nio.file.Path;
import java.util.List;

/// What became of a submission's sources.
public sealed interface Compilation {
    /// They compile and have all that the contract promises.
    ///
    /// @param classes the folder of the class files
    record Compiled(Path classes) implements Compilation {}

    /// They do not.
    ///
    /// @param kind compile-error or missing-class
    /// @param message the first errors, in the student's own lines
    record Refused(Kind kind, String message, List<Location> locations) implements Compilation {
        public Refused {
            locations = List.copyOf(locations);
        }
    }
}
