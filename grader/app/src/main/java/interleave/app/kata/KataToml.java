package interleave.app.kata;

import com.fasterxml.jackson.annotation.JsonProperty;
import interleave.app.UserError;
import interleave.app.files.Toml;
import interleave.app.sandbox.Bounds;
import interleave.app.sandbox.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads a kata.toml; what it misspells is said, not skipped.
final class KataToml {
    private KataToml() {}

    static Kata read(Path exercise, Path solution) throws UserError {
        return Toml.read(
                exercise.resolve("kata.toml"),
                Declared.class,
                declared -> declared.kata(exercise, solution));
    }

    private record Declared(
            @Nullable String title,
            @JsonProperty("package") @Nullable String packageName,
            @Nullable String kind,
            @Nullable String story,
            @Nullable List<String> concepts,
            @Nullable List<String> given,
            @Nullable List<String> hints,
            @Nullable List<String> allows,
            @Nullable DeclaredLimits limits,
            @Nullable String race,
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
                    allows == null ? List.of() : allows,
                    limits == null ? Limits.USUAL : limits.limits(),
                    Optional.ofNullable(race).map(this::inPackage),
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

        /// Another package's class would be run, but is not among the kata's tests.
        private String inPackage(String race) {
            if (!race.matches("katas\\." + packageName + "\\.\\w+")) {
                throw new IllegalArgumentException(
                        "race names a class of katas.%s, not \"%s\"".formatted(packageName, race));
            }
            return race;
        }

        private List<Rule> declaredRules() {
            Stream<DeclaredRule> declared = rules == null ? Stream.of() : rules.stream();
            return Stream.concat(declared.map(DeclaredRule::rule), Stream.of(Rule.NO_SLEEP))
                    .toList();
        }
    }

    /// What it leaves out is as usual.
    private record DeclaredLimits(
            @Nullable Integer minutes,
            @Nullable Integer processor,
            @Nullable Integer memory,
            @Nullable Integer threads,
            @Nullable Boolean processes,
            @Nullable Integer disk,
            @Nullable Integer output) {
        Limits limits() {
            Limits usual = Limits.USUAL;
            Bounds bounds = usual.bounds();
            return new Limits(
                    Duration.ofMinutes(positive(minutes, usual.whole().toMinutes())),
                    usual.silence(),
                    positive(output, usual.outputMegabytes()) * Limits.MEGABYTE,
                    (int) positive(memory, usual.heapMegabytes()),
                    new Bounds(
                            (int) positive(threads, bounds.threads()),
                            Objects.requireNonNullElse(processes, bounds.processes()),
                            (int) positive(processor, bounds.processorSeconds()),
                            bounds.addressSpace(),
                            positive(disk, bounds.disk() / Limits.MEGABYTE) * Limits.MEGABYTE,
                            bounds.files()));
        }

        private static long positive(@Nullable Integer declared, long usual) {
            if (declared != null && declared <= 0) {
                throw new IllegalArgumentException("a limit has to be positive");
            }
            return declared == null ? usual : declared;
        }
    }

    private record DeclaredRule(
            @Nullable String title,
            @Nullable List<String> uses,
            @Nullable List<String> avoids,
            @Nullable List<String> except,
            @Nullable String because) {
        Rule rule() {
            return new Rule(
                    required("rules.title", title),
                    uses == null ? List.of() : uses,
                    avoids == null ? List.of() : avoids,
                    except == null ? List.of() : except,
                    Optional.ofNullable(because));
        }
    }

    private static <T> T required(String key, @Nullable T value) {
        return Objects.requireNonNull(value, () -> key + " is missing");
    }
}
