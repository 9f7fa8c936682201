package interleave.app.attack;

import interleave.app.UserError;
import interleave.app.files.Toml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A hostile submission: the files of a kata in which the attack sits; the starter's stand in for
/// the others.
///
/// @param name its folder's
/// @param what it tries, as one sentence
/// @param verdicts what its criteria may get where there is no gate: kinds of failure, "error",
///   "refused" if the intake may not take it, and "pass" for one that nothing but the gate stops
/// @param gated whether the gate has to refuse it
/// @param sandboxed whether it must not be tried outside a sandbox
/// @param always whether it is tried without the gate by every build, and not only when all are
/// @param open what of the grader it still gets the better of; empty for most
/// @param form how it is packed, if not as a folder
/// @param criteria the ids of those that it is graded by
record Attack(
        String name,
        String kata,
        String what,
        Set<String> verdicts,
        boolean gated,
        boolean sandboxed,
        boolean always,
        Optional<String> open,
        Form form,
        List<String> criteria,
        Path folder) {
    static final String PASS = "pass";
    static final String REFUSED = "refused";

    Attack {
        verdicts = Set.copyOf(verdicts);
        criteria = List.copyOf(criteria);
        if (verdicts.contains(PASS) && !gated) {
            throw new IllegalArgumentException("only what the gate refuses may pass without it");
        }
    }

    /// Reads all attacks of a folder.
    static List<Attack> all(Path folder) throws UserError, IOException {
        var attacks = new ArrayList<Attack>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
                attacks.add(
                        Toml.read(
                                child.resolve("attack.toml"),
                                Declared.class,
                                declared -> declared.attack(child)));
            }
        }
        return attacks;
    }

    /// Whether only the gate keeps it from points: within one JVM code that may use reflection or
    /// native calls can do all that the harness can.
    boolean needsTheGate() {
        return verdicts.contains(PASS);
    }

    @Override
    public String toString() {
        return name + ": " + what;
    }

    private record Declared(
            @Nullable String kata,
            @Nullable String what,
            @Nullable Set<String> verdicts,
            @Nullable Boolean gated,
            @Nullable Boolean sandboxed,
            @Nullable Boolean always,
            @Nullable String open,
            @Nullable String form,
            @Nullable List<String> criteria) {
        Attack attack(Path folder) {
            String of = Objects.requireNonNull(kata, "kata is missing");
            return new Attack(
                    folder.getFileName().toString(),
                    of,
                    Objects.requireNonNull(what, "what is missing"),
                    Objects.requireNonNull(verdicts, "verdicts is missing"),
                    Objects.requireNonNull(gated, "gated is missing"),
                    Objects.requireNonNullElse(sandboxed, false),
                    Objects.requireNonNullElse(always, false),
                    Optional.ofNullable(open),
                    Form.named(Objects.requireNonNullElse(form, "folder")),
                    criteria == null ? Usual.criteria(of) : criteria,
                    folder);
        }
    }
}
