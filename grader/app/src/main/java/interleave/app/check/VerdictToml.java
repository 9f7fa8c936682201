package interleave.app.check;

import interleave.app.UserError;
import interleave.engine.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.toml.TomlMapper;

/// Reads the verdict.toml of a known-wrong answer.
final class VerdictToml {
    private static final TomlMapper TOML =
            TomlMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private VerdictToml() {}

    static Expectation.Caught read(Path folder) throws UserError {
        Path file = folder.resolve("verdict.toml");
        try {
            return TOML.readValue(Files.readString(file), Declared.class).expectation();
        } catch (JacksonException malformed) {
            throw new UserError(
                    "%s: %s".formatted(file, malformed.getOriginalMessage()), malformed);
        } catch (NullPointerException | IllegalArgumentException incomplete) {
            throw new UserError("%s: %s".formatted(file, incomplete.getMessage()), incomplete);
        } catch (IOException unreadable) {
            throw new UserError("%s cannot be read".formatted(file), unreadable);
        }
    }

    private record Declared(
            @Nullable String fault,
            @Nullable List<String> kinds,
            @Nullable String criterion,
            @Nullable String needs) {
        Expectation.Caught expectation() {
            List<String> labels = Objects.requireNonNull(kinds, "kinds is missing");
            return new Expectation.Caught(
                    Objects.requireNonNull(fault, "fault is missing"),
                    labels.stream().map(Declared::kind).toList(),
                    Optional.ofNullable(criterion),
                    Optional.ofNullable(needs));
        }

        private static Kind kind(String label) {
            return Stream.of(Kind.values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind is called " + label));
        }
    }
}
