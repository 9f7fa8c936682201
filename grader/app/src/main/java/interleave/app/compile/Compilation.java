package interleave.app.compile;

import interleave.engine.Kind;
import interleave.engine.Location;
import java.lang.classfile.ClassModel;
import java.nio.file.Path;
import java.util.List;

/// What became of a submission's sources.
public sealed interface Compilation {
    /// They compile and have all that the contract promises.
    ///
    /// @param classes the folder of the class files
    /// @param models what is in them
    record Compiled(Path classes, List<ClassModel> models) implements Compilation {
        public Compiled {
            models = List.copyOf(models);
        }
    }

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
