package interleave.app.check;

import com.fasterxml.jackson.annotation.JsonFormat;
import interleave.app.UserError;
import interleave.app.files.Toml;
import interleave.engine.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the verdict.toml of a known-wrong answer.
final class VerdictToml {
    private VerdictToml() {}

    static Expectation.Caught read(Path folder) throws UserError {
        return Toml.read(folder.resolve("verdict.toml"), Declared.class, Declared::expectation);
    }

    private record Declared(
            @Nullable String fault,
            @Nullable List<String> kinds,
            @Nullable String criterion,
            @Nullable String needs,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    @Nullable List<String> cause,
            @Nullable List<String> culprit) {
        Expectation.Caught expectation() {
            List<String> labels = Objects.requireNonNull(kinds, "kinds is missing");
            return new Expectation.Caught(
                    Objects.requireNonNull(fault, "fault is missing"),
                    labels.stream().map(Declared::kind).toList(),
                    Optional.ofNullable(criterion),
                    Optional.ofNullable(needs),
                    new Bug(named(cause, "cause"), named(culprit, "culprit")));
        }

        private static List<String> named(@Nullable List<String> texts, String key) {
            if (Objects.requireNonNull(texts, key + " is missing").isEmpty()) {
                throw new IllegalArgumentException(key + " names nothing");
            }
            return texts;
        }

        private static Kind kind(String label) {
            return Stream.of(Kind.values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no kind is called " + label));
        }
    }
}
