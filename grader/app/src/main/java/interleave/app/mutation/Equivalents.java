package interleave.app.mutation;

import interleave.app.UserError;
import interleave.app.files.Toml;
import interleave.app.kata.Kata;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The mutants that do what the reference does, as far as the contract can tell, and why: an
/// author's mutants.toml.
///
/// @param reasons by the mutant's name
record Equivalents(Map<String, String> reasons) {
    private static final String FILE = "mutants.toml";

    Equivalents {
        reasons = Map.copyOf(reasons);
    }

    /// Those of a kata; none if it has no such file.
    static Equivalents of(Kata kata) throws UserError {
        Path file = kata.solution().resolve(FILE);
        return Files.isRegularFile(file)
                ? Toml.read(file, Declared.class, Declared::meaning)
                : new Equivalents(Map.of());
    }

    private record Declared(@Nullable Map<String, String> equivalent) {
        Equivalents meaning() {
            return new Equivalents(
                    Objects.requireNonNull(equivalent, "the table [equivalent] is missing"));
        }
    }
}
