package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Location;
import interleave.engine.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Picks the lines that a diagnosis points at.
final class Places {
    private Places() {}

    /// The student's lines of these steps, each once, with what the thread does there.
    static List<Location> of(Evidence evidence, int... steps) {
        var lines = new ArrayList<Location>();
        for (int index : steps) {
            Step step = evidence.step(index);
            boolean known =
                    lines.stream()
                            .anyMatch(
                                    it ->
                                            it.file().equals(step.file())
                                                    && it.line() == step.line());
            if (evidence.isStudents(index) && !known) {
                lines.add(evidence.at(index, step.thread() + " " + step.event()));
            }
        }
        return lines;
    }

    /// First these, then what the grader has found by itself.
    static List<Location> andFound(Evidence evidence, List<Location> first) {
        var all = new LinkedHashSet<>(first);
        evidence.locations().stream()
                .filter(one -> evidence.sources().has(one.file()) && one.line() > 0)
                .filter(one -> first.stream().noneMatch(it -> isSameLine(it, one)))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static boolean isSameLine(Location one, Location other) {
        return one.file().equals(other.file()) && one.line() == other.line();
    }

    /// Where a thread stands at the end, in the student's code.
    static Stream<Location> standing(Evidence evidence, String thread) {
        return evidence.innermost(thread).map(frame -> frame.as(thread + " waits here")).stream();
    }

    /// The last call of the student's code from outside that may have changed something; if there
    /// is none, the last one.
    static Optional<Integer> lastCall(Evidence evidence) {
        List<Integer> calls = new ArrayList<>();
        for (int i = evidence.size() - 1; i >= 0; i--) {
            if (evidence.isCall(i) && evidence.isStudents(i)) {
                calls.add(i);
            }
        }
        return calls.stream()
                .filter(call -> !isLook(evidence, call))
                .findFirst()
                .or(() -> calls.stream().findFirst());
    }

    private static boolean isLook(Evidence evidence, int call) {
        return evidence.method(call).filter(evidence.sources()::onlyLooks).isPresent();
    }

    /// The call from outside that a step belongs to.
    static Optional<Integer> callOf(Evidence evidence, int step) {
        String thread = evidence.step(step).thread();
        return evidence.lastBefore(
                        step + 1, it -> Evidence.isOf(it, thread) && it.object().endsWith("()"))
                .filter(evidence::isStudents);
    }

    /// The next step of the thread outside of this call, or its end.
    static int endOf(Evidence evidence, int call) {
        String thread = evidence.step(call).thread();
        return evidence.firstFrom(
                        call + 1,
                        it ->
                                Evidence.isOf(it, thread)
                                        && (it.object().endsWith("()")
                                                || it.action() == Action.END))
                .orElse(evidence.size());
    }

    /// A line as students know it: "line 41 of Buffer.java".
    static String line(Evidence evidence, int index) {
        return "line %d of %s".formatted(evidence.step(index).line(), evidence.step(index).file());
    }
}
