package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.Step;
import interleave.engine.ThreadReport;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All that is known of one failure: what a diagnosis may be made from.
///
/// @param message what the grader says of it
/// @param locations the student's own lines, as the grader found them
/// @param threads where they stood at the end, or the stack of what was thrown
/// @param steps of the schedule that failed; none if nobody knows it
/// @param spectrum which lines were run, by this criterion and by the others
public record Evidence(
        Kind kind,
        String message,
        List<Location> locations,
        List<ThreadReport> threads,
        List<Step> steps,
        Sources sources,
        Spectrum spectrum) {
    public Evidence {
        locations = List.copyOf(locations);
        threads = List.copyOf(threads);
        steps = List.copyOf(steps);
    }

    /// Whether two threads met in code that the student's should have let only one of them into.
    boolean isRaceOfTheTests() {
        return is(Kind.DATA_RACE) && locations.stream().noneMatch(it -> sources.has(it.file()));
    }

    boolean is(Kind... kinds) {
        return Stream.of(kinds).anyMatch(kind::equals);
    }

    int size() {
        return steps.size();
    }

    Step step(int index) {
        return steps.get(index);
    }

    boolean isStudents(int index) {
        return sources.has(step(index).file());
    }

    /// Whether a test, or the JDK, calls the student's code there.
    boolean callsAt(int index) {
        return isCall(step(index));
    }

    static boolean isCall(Step step) {
        return step.action() == Action.CALL && step.isOfTheCode();
    }

    /// Whether a test made the call, by itself or as all that a thread of its own does.
    boolean isByATest(int call) {
        return !step(call).value().isEmpty() || !isOwnThread(step(call).thread());
    }

    /// Whether the student's code has started the thread.
    boolean isOwnThread(String thread) {
        return all(step ->
                        step.action() == Action.CALL
                                && step.object().equals(thread)
                                && step.event().startsWith("starts "))
                .anyMatch(this::isStudents);
    }

    /// The steps from one to before another that fit, in their order.
    IntStream between(int from, int to, Predicate<Step> fitting) {
        return IntStream.range(Math.max(0, from), Math.min(to, size()))
                .filter(index -> fitting.test(step(index)));
    }

    IntStream all(Predicate<Step> fitting) {
        return between(0, size(), fitting);
    }

    IntStream all(Action action) {
        return all(step -> step.action() == action);
    }

    /// The last step before this one that fits.
    Optional<Integer> lastBefore(int before, Predicate<Step> fitting) {
        return IntStream.iterate(before - 1, index -> index >= 0, index -> index - 1)
                .filter(index -> fitting.test(step(index)))
                .boxed()
                .findFirst();
    }

    /// The next step from this one on that fits.
    Optional<Integer> firstFrom(int from, Predicate<Step> fitting) {
        return between(from, size(), fitting).boxed().findFirst();
    }

    /// Whether its thread takes no step afterwards.
    boolean isLastOfItsThread(int index) {
        String thread = step(index).thread();
        return firstFrom(index + 1, step -> isOf(step, thread)).isEmpty();
    }

    /// The last step of a thread in the student's own lines before this one.
    Optional<Integer> lastOwn(String thread, int before) {
        return lastBefore(before, step -> isOf(step, thread) && sources.has(step.file()));
    }

    static boolean isOf(Step step, String thread) {
        return step.thread().equals(thread);
    }

    Optional<Method> method(int index) {
        return sources.at(step(index).file(), step(index).line());
    }

    boolean inSameMethod(int one, int other) {
        return method(one).isPresent() && method(one).equals(method(other));
    }

    Location at(int index, String role) {
        return new Location(step(index).file(), step(index).line(), role);
    }

    Optional<ThreadReport> report(String thread) {
        return threads.stream().filter(one -> one.name().equals(thread)).findFirst();
    }

    /// The places on a thread's stack at the end, innermost first.
    List<Frame> stack(String thread) {
        return report(thread).stream()
                .flatMap(one -> one.frames().stream())
                .flatMap(frame -> Frame.parse(frame).stream())
                .toList();
    }

    boolean isStudents(Frame frame) {
        return sources.has(frame.file());
    }

    /// The innermost of the student's own lines on a thread's stack.
    Optional<Frame> innermost(String thread) {
        return stack(thread).stream().filter(this::isStudents).findFirst();
    }
}
