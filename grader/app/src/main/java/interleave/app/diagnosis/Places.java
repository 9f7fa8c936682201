package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Location;
import interleave.engine.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Picks the lines that a diagnosis points at.
final class Places {
    private static final int LONGEST_THAT_PASSES_ON = 8;

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

    /// First this one, then the others.
    static List<Location> with(Location first, List<Location> others) {
        var all = new ArrayList<>(List.of(first));
        others.stream().filter(other -> !isSameLine(first, other)).forEach(all::add);
        return all;
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

    /// The line in a method where it calls another one, and then these.
    static List<Location> first(Step step, Method above, Method called, List<Location> lines) {
        var all = new ArrayList<Location>();
        all.add(
                new Location(
                        step.file(),
                        above.lineOf(called.name()).orElse(above.from()),
                        step.thread() + " goes through here"));
        all.addAll(lines);
        return all;
    }

    /// Where a thread stands at the end, in the student's code.
    static Stream<Location> standing(Evidence evidence, String thread) {
        return evidence.innermost(thread).map(frame -> frame.as(thread + " waits here")).stream();
    }

    /// The test's last call of the student's code that may change something; if there is none, its
    /// last one.
    static Optional<Integer> lastCall(Evidence evidence) {
        List<Integer> calls =
                evidence.all(Evidence::isCall)
                        .filter(evidence::isStudents)
                        .filter(call -> !evidence.step(call).value().isEmpty())
                        .boxed()
                        .toList()
                        .reversed();
        return calls.stream()
                .filter(call -> !isLook(evidence, call))
                .findFirst()
                .or(() -> calls.stream().findFirst());
    }

    private static boolean isLook(Evidence evidence, int call) {
        Optional<Method> method = evidence.method(call);
        return method.isEmpty()
                || method.get().name().isEmpty()
                || evidence.sources().makesRecord(method.get())
                || evidence.sources().calls().onlyLooks(method.get());
    }

    /// Where the work of a call is done: a method that only passes on what it is given is not it.
    static Location workOf(Evidence evidence, int call) {
        Step step = evidence.step(call);
        Location entry = evidence.at(call, step.thread() + " " + step.event());
        Optional<Method> method = evidence.method(call);
        if (method.isEmpty() || method.get().length() > LONGEST_THAT_PASSES_ON) {
            return entry;
        }
        return evidence.sources().calls().reached(method.get()).stream()
                .filter(one -> one.type().equals(method.get().type()))
                .max(Comparator.comparingInt(Method::length))
                .filter(one -> !one.equals(method.get()))
                .filter(one -> one.length() > method.get().length())
                .map(one -> new Location(step.file(), one.from(), "what that call does"))
                .orElse(entry);
    }

    /// The call from outside that a step belongs to.
    static Optional<Integer> callOf(Evidence evidence, int step) {
        String thread = evidence.step(step).thread();
        return evidence.lastBefore(step + 1, it -> Evidence.isOf(it, thread) && Evidence.isCall(it))
                .filter(evidence::isStudents);
    }

    /// The next step of the thread outside of this call, or its end.
    static int endOf(Evidence evidence, int call) {
        String thread = evidence.step(call).thread();
        return evidence.firstFrom(
                        call + 1,
                        it ->
                                Evidence.isOf(it, thread)
                                        && (Evidence.isCall(it) || it.action() == Action.END))
                .orElse(evidence.size());
    }

    /// A line as students know it: "line 41 of Buffer.java".
    static String line(Evidence evidence, int index) {
        return "line %d of %s".formatted(evidence.step(index).line(), evidence.step(index).file());
    }
}
