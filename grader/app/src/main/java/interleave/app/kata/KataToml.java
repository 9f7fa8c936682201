package interleave.app.kata;

import com.fasterxml.jackson.annotation.JsonProperty;
import interleave.app.UserError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.toml.TomlMapper;

/// Reads a kata.toml; what it misspells is said, not skipped.
final class KataToml {
    private static final TomlMapper TOML =
            TomlMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private KataToml() {}

    static Kata read(Path exercise, Path solution) throws UserError {
        Path file = exercise.resolve("kata.toml");
        try {
            return TOML.readValue(Files.readString(file), Declared.class).kata(exercise, solution);
        } catch (JacksonException malformed) {
            throw new UserError(
                    "%s: %s".formatted(file, malformed.getOriginalMessage()), malformed);
        } catch (NullPointerException | IllegalArgumentException incomplete) {
            throw new UserError("%s: %s".formatted(file, incomplete.getMessage()), incomplete);
        } catch (java.io.IOException unreadable) {
            throw new UserError("%s cannot be read".formatted(file), unreadable);
        }
    }

    private record Declared(
            @Nullable String title,
            @JsonProperty("package") @Nullable String packageName,
            @Nullable String kind,
            @Nullable String story,
            @Nullable List<String> concepts,
            @Nullable List<String> given,
            @Nullable List<String> hints,
            @Nullable List<DeclaredRule> rules) {
        Kata kata(Path exercise, Path solution) {
            return new Kata(
                    exercise.getFileName().toString(),
                    required("title", title),
                    required("package", packageName),
                    isRepair(required("kind", kind)),
                    required("story", story),
                    required("concepts", concepts),
                    given == null ? Set.of() : Set.copyOf(given),
                    required("hints", hints),
                    declaredRules(),
                    exercise,
                    solution);
        }

        private static boolean isRepair(String kind) {
            return switch (kind) {
                case "repair" -> true;
                case "build" -> false;
                default ->
                        throw new IllegalArgumentException(
                                "kind is \"build\" or \"repair\", not \"" + kind + "\"");
            };
        }

        private List<Rule> declaredRules() {
            Stream<DeclaredRule> declared = rules == null ? Stream.of() : rules.stream();
            return Stream.concat(declared.map(DeclaredRule::rule), Stream.of(Rule.NO_SLEEP))
                    .toList();
        }
    }

    private record DeclaredRule(
            @Nullable String title,
            @Nullable List<String> uses,
            @Nullable List<String> avoids,
            @Nullable String because) {
        Rule rule() {
            return new Rule(
                    required("rules.title", title),
                    uses == null ? List.of() : uses,
                    avoids == null ? List.of() : avoids,
                    Optional.ofNullable(because));
        }
    }

    private static <T> T required(String key, @Nullable T value) {
        return Objects.requireNonNull(value, () -> key + " is missing");
    }
}
