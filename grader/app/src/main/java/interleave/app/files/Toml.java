package interleave.app.files;

import interleave.app.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.toml.TomlMapper;

/// TOML files that an author writes; what they misspell or leave out is said, not skipped.
public final class Toml {
    private static final TomlMapper MAPPER =
            TomlMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private Toml() {}

    /// Reads a file and makes of it what it declares.
    ///
    /// @param declared the file's keys, as a record
    /// @param meaning what they mean; an exception of a missing or wrong value becomes one line
    /// @throws UserError in one line that names the file
    public static <D, T> T read(Path file, Class<D> declared, Function<D, T> meaning)
            throws UserError {
        try {
            return meaning.apply(MAPPER.readValue(Files.readString(file), declared));
        } catch (JacksonException malformed) {
            throw new UserError(
                    "%s: %s".formatted(file, malformed.getOriginalMessage()), malformed);
        } catch (NullPointerException | IllegalArgumentException incomplete) {
            throw new UserError("%s: %s".formatted(file, incomplete.getMessage()), incomplete);
        } catch (IOException unreadable) {
            throw new UserError("%s cannot be read".formatted(file), unreadable);
        }
    }

    /// Reads a file that the grader brings with it.
    ///
    /// @param beside the class in whose package the file lies
    public static <D> D resource(Class<?> beside, String name, Class<D> declared) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return MAPPER.readValue(in, declared);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
