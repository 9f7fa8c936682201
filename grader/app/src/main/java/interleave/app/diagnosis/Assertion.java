package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Step;
import interleave.engine.ThreadReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The test's line that found something wrong, and what it asked the student's code.
///
/// @param calls the steps of that
record Assertion(Evidence evidence, List<Integer> calls) {
    Assertion(Evidence evidence) {
        this(evidence, callsFrom(evidence, lines(evidence)));
    }

    /// The stack of what the test threw, as calls name their lines.
    private static Set<String> lines(Evidence evidence) {
        return evidence.threads().stream()
                .map(ThreadReport::frames)
                .flatMap(List::stream)
                .flatMap(frame -> Frame.parse(frame).stream())
                .map(frame -> frame.file() + ":" + frame.line())
                .collect(Collectors.toSet());
    }

    private static List<Integer> callsFrom(Evidence evidence, Set<String> lines) {
        return evidence.all(step -> Evidence.isCall(step) && lines.contains(step.value()))
                .boxed()
                .toList();
    }

    /// The student's methods that it called.
    Set<Method> asked() {
        return methods(calls.stream().mapToInt(Integer::intValue));
    }

    /// Those that last changed what these looked at.
    Set<Method> lastWriters() {
        return methods(
                calls.stream()
                        .flatMap(call -> looks(call).boxed())
                        .map(look -> evidence.step(look).object())
                        .distinct()
                        .flatMap(object -> lastWrite(object).stream())
                        .mapToInt(Integer::intValue));
    }

    private IntStream looks(int call) {
        return evidence.between(
                call,
                Places.endOf(evidence, call),
                step ->
                        Evidence.isOf(step, evidence.step(call).thread())
                                && step.action() == Action.READ
                                && evidence.sources().has(step.file()));
    }

    private Optional<Integer> lastWrite(String object) {
        return evidence.lastBefore(evidence.size(), step -> isWrite(step, object));
    }

    private static boolean isWrite(Step step, String object) {
        return step.action() == Action.WRITE && step.object().equals(object);
    }

    private Set<Method> methods(IntStream steps) {
        return steps.mapToObj(evidence::method)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
