package interleave.app.diagnosis;

import interleave.engine.Line;
import interleave.engine.Location;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which of the student's methods most likely has a mistake that no step shows by itself: the sum
/// of several weak hints, of which where the failing tests go and the passing ones do not is the
/// strongest.
///
/// The weights are rounded from those that fit the katas' wrong answers best.
final class Suspects {
    private static final double SPECTRUM = 3;
    private static final double SAID = 1;
    private static final double LENGTH = 1;
    private static final double CONSTRUCTOR = -1;
    private static final double LAST_WRITER = 1;
    private static final double ASKED = 1;
    private static final double ON_ANOTHER_THREAD = 0.7;

    private final Evidence evidence;
    private final Map<Method, Line> candidates = new LinkedHashMap<>();
    private final double most;
    private final Set<Method> asked;
    private final Set<Method> writers;
    private final Set<Method> onOtherThreads;

    private Suspects(Evidence evidence) {
        this.evidence = evidence;
        evidence.spectrum().here().stream()
                .sorted(Comparator.comparing(Line::file).thenComparingInt(Line::number))
                .forEach(this::consider);
        most = candidates.values().stream().mapToDouble(this::spectrum).max().orElse(0);
        var assertion = new Assertion(evidence);
        asked = assertion.asked();
        writers = assertion.lastWriters();
        onOtherThreads = onOtherThreads(evidence);
    }

    /// These lines, behind one of the most suspicious method; as they are, if that is where the
    /// first of them stands, or if nobody knows which lines were run.
    static List<Location> before(Evidence evidence, List<Location> lines) {
        var suspects = new Suspects(evidence);
        Optional<Method> said =
                lines.stream()
                        .findFirst()
                        .flatMap(line -> evidence.sources().at(line.file(), line.line()));
        return suspects.most(said)
                .filter(suspect -> said.filter(suspect::equals).isEmpty())
                .map(suspects::line)
                .map(line -> Places.with(line, lines))
                .orElse(lines);
    }

    /// The most suspicious line of each method that was run.
    private void consider(Line line) {
        evidence.sources()
                .at(line.file(), line.number())
                .filter(method -> !method.name().isEmpty())
                .ifPresent(
                        method ->
                                candidates.merge(
                                        method,
                                        line,
                                        (one, other) ->
                                                spectrum(one) >= spectrum(other) ? one : other));
    }

    private double spectrum(Line line) {
        return evidence.spectrum().suspicion(line);
    }

    private Optional<Method> most(Optional<Method> said) {
        return candidates.keySet().stream()
                .max(
                        Comparator.comparingDouble(
                                method ->
                                        suspicion(method)
                                                + (said.filter(method::equals).isPresent()
                                                        ? SAID
                                                        : 0)));
    }

    private double suspicion(Method method) {
        return SPECTRUM * spectrum(lineOf(method)) / most
                + LENGTH * Math.log1p(method.length() + 1)
                + (method.name().equals("new") ? CONSTRUCTOR : 0)
                + (writers.contains(method) ? LAST_WRITER : 0)
                + (asked.contains(method) ? ASKED : 0)
                + (onOtherThreads.contains(method) ? ON_ANOTHER_THREAD : 0);
    }

    private Line lineOf(Method method) {
        return Objects.requireNonNull(candidates.get(method), "no candidate");
    }

    private Location line(Method method) {
        Line line = lineOf(method);
        return new Location(line.file(), line.number(), "what fails comes here");
    }

    /// Those that other threads ran than the one that the test began on.
    private static Set<Method> onOtherThreads(Evidence evidence) {
        return evidence.all(step -> !Evidence.isOf(step, evidence.step(0).thread()))
                .mapToObj(evidence::method)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
