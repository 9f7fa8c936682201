package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Line;
import interleave.engine.Location;
import interleave.engine.Step;
import interleave.engine.ThreadReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A failure written by hand: a class of a student's, and what its threads did.
final class Story {
    static final String FILE = "Student.java";
    private static final String TEST = "StudentTests.java";

    private final Kind kind;
    private final Sources sources;
    private final List<Step> steps = new ArrayList<>();
    private Spectrum spectrum = Spectrum.NONE;
    private String message = "It went wrong.";
    private final List<Location> locations = new ArrayList<>();
    private final List<ThreadReport> threads = new ArrayList<>();

    /// @param code of the student's; lines count from 1
    Story(Kind kind, String code) {
        this.kind = kind;
        sources = Sources.of(Map.of(FILE, code));
    }

    Story says(String text) {
        message = text;
        return this;
    }

    /// A test calls a method of the student's.
    Story call(String thread, int line, String method) {
        return add(thread, line, Action.CALL, method + "()", TEST + ":7");
    }

    Story step(String thread, int line, Action action, String object, String value) {
        return add(thread, line, action, object, value);
    }

    Story step(String thread, int line, Action action, String object) {
        return add(thread, line, action, object, "");
    }

    /// A thread starts another one.
    Story starts(String thread, int line, String started) {
        steps.add(new Step(thread, FILE, line, "starts " + started, Action.CALL, started, ""));
        return this;
    }

    /// A step of the test's own.
    Story test(String thread, Action action, String object) {
        steps.add(new Step(thread, TEST, 9, action.label() + "s " + object, action, object, ""));
        return this;
    }

    /// Which lines the failing criterion came to, and which three passing ones.
    Story ran(List<Integer> failing, List<Integer> passing) {
        Set<Line> failed = lines(failing);
        spectrum = new Spectrum(failed, List.of(failed), Collections.nCopies(3, lines(passing)));
        return this;
    }

    private static Set<Line> lines(List<Integer> numbers) {
        return numbers.stream().map(number -> new Line(FILE, number)).collect(Collectors.toSet());
    }

    Story found(int line) {
        locations.add(new Location(FILE, line, "found here"));
        return this;
    }

    /// Where a thread stands at the end, innermost first; what begins with "T" is the test's.
    Story stands(String thread, String... frames) {
        threads.add(
                new ThreadReport(
                        thread,
                        "waits",
                        List.of(frames).stream()
                                .map(
                                        frame ->
                                                frame.startsWith("T")
                                                        ? TEST + ":" + frame.substring(1)
                                                        : FILE + ":" + frame)
                                .map(frame -> frame + " (m)")
                                .toList()));
        return this;
    }

    private Story add(String thread, int line, Action action, String object, String value) {
        steps.add(
                new Step(
                        thread, FILE, line, action.label() + "s " + object, action, object, value));
        return this;
    }

    Diagnosis diagnosis() {
        return Diagnostician.of(
                new Evidence(kind, message, locations, threads, steps, sources, spectrum));
    }

    /// The method that a diagnosis points at first.
    String culprit() {
        Location first = diagnosis().culprits().getFirst();
        return sources.places(first.file(), first.line()).getFirst();
    }
}
