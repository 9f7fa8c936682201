package interleave.app.kata;

import java.util.List;
import java.util.Optional;

/// What a solution must be built on, or must not use.
///
/// Elements are types, which stand for their subtypes too, methods ("java.lang.Object#wait"), or
/// packages with all below them ("java.util.concurrent.*").
///
/// @param title what the student reads first
/// @param uses some class has to use one of these; empty if it need not
/// @param avoids no class may use any of these
/// @param except types that may be used although an element of avoids covers them
/// @param because why the rule is there
public record Rule(
        String title,
        List<String> uses,
        List<String> avoids,
        List<String> except,
        Optional<String> because) {
    /// Holds for every kata: who waits is woken, and does not look again and again.
    public static final Rule NO_SLEEP =
            new Rule(
                    "Nobody waits by sleeping",
                    List.of(),
                    List.of("java.lang.Thread#sleep", "java.util.concurrent.TimeUnit#sleep"),
                    Optional.of(
                            "A thread that sleeps and looks again wakes too late or too often; let the one who changes"
                                    + " the state wake the one who waits for it."));

    public Rule {
        uses = List.copyOf(uses);
        avoids = List.copyOf(avoids);
        except = List.copyOf(except);
    }

    /// A rule without exceptions.
    public Rule(String title, List<String> uses, List<String> avoids, Optional<String> because) {
        this(title, uses, avoids, List.of(), because);
    }
}
