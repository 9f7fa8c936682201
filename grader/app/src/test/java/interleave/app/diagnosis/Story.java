package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.Step;
import interleave.engine.ThreadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A failure written by hand: a class of a student's, and what its threads did.
final class Story {
    static final String FILE = "Student.java";
    private static final String TEST = "StudentTests.java";

    private final Kind kind;
    private final Sources sources;
    private final List<Step> steps = new ArrayList<>();
    private final List<Location> locations = new ArrayList<>();
    private final List<ThreadReport> threads = new ArrayList<>();

    /// @param code of the student's; lines count from 1
    Story(Kind kind, String code) {
        this.kind = kind;
        sources = Sources.of(Map.of(FILE, code));
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

    /// A step of the test's own.
    Story test(String thread, Action action, String object) {
        steps.add(new Step(thread, TEST, 9, action.label() + "s " + object, action, object, ""));
        return this;
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
                new Evidence(kind, "It went wrong.", locations, threads, steps, sources));
    }

    /// The method that a diagnosis points at first.
    String culprit() {
        Location first = diagnosis().culprits().getFirst();
        return sources.places(first.file(), first.line()).getFirst();
    }
}
