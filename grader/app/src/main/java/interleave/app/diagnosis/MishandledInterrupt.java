package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.Step;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The test interrupts a thread that is in the student's code, or enters it afterwards, and what
/// comes of it is wrong.
final class MishandledInterrupt implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.WRONG_RESULT, Kind.RACE, Kind.STUCK, Kind.EXCEPTION)) {
            return Optional.empty();
        }
        return evidence.lastBefore(evidence.size(), step -> isByTheTest(evidence, step))
                .flatMap(interrupt -> diagnosis(evidence, interrupt));
    }

    private static boolean isByTheTest(Evidence evidence, Step step) {
        return step.action() == Action.INTERRUPT && !evidence.sources().has(step.file());
    }

    private static Optional<Diagnosis> diagnosis(Evidence evidence, int interrupt) {
        String thread = evidence.step(interrupt).object();
        Optional<Integer> waited = waited(evidence, thread, interrupt);
        Optional<Integer> place =
                left(evidence, thread, interrupt)
                        .or(() -> waited)
                        .or(
                                () ->
                                        evidence.firstFrom(
                                                interrupt,
                                                step ->
                                                        Evidence.isOf(step, thread)
                                                                && evidence.sources()
                                                                        .has(step.file())));
        return place.map(
                index ->
                        new Diagnosis(
                                Cause.INTERRUPT_MISHANDLED,
                                lines(evidence, index),
                                happened(evidence, thread, index, waited.isPresent()),
                                "An interrupt is only a request: a waiting method ends with an InterruptedException and forgets the request, and what happens then is for the code to decide that catches it or lets it through.",
                                "Where does the exception, or the status, go from there? Ask what the caller should see, what must have been undone by then, and whether the request is still known to whoever needs it."));
    }

    /// The last step before an InterruptedException ended the call, after which others wait for
    /// ever.
    private static Optional<Integer> left(Evidence evidence, String thread, int interrupt) {
        if (!evidence.is(Kind.STUCK)) {
            return Optional.empty();
        }
        return evidence.firstFrom(
                        interrupt,
                        step ->
                                Evidence.isOf(step, thread)
                                        && step.action() == Action.THROW
                                        && step.isOfTheCode()
                                        && step.value().equals("InterruptedException"))
                .flatMap(end -> evidence.lastOwn(thread, end));
    }

    /// Where the thread stood when it was interrupted.
    private static Optional<Integer> waited(Evidence evidence, String thread, int interrupt) {
        return evidence.lastOwn(thread, interrupt)
                .filter(index -> isInside(evidence, thread, index, interrupt));
    }

    /// Whether the call was not over by then: the test's thread would have had other steps.
    private static boolean isInside(Evidence evidence, String thread, int index, int interrupt) {
        return evidence.between(
                        index + 1,
                        interrupt,
                        step -> Evidence.isOf(step, thread) && !step.file().isEmpty())
                .noneMatch(later -> !evidence.isStudents(later));
    }

    private static String happened(Evidence evidence, String thread, int index, boolean waited) {
        return waited
                ? "%s was interrupted while it was at %s, and then: %s"
                        .formatted(thread, Places.line(evidence, index), brief(evidence))
                : "%s came to %s with an interrupt pending, and then: %s"
                        .formatted(thread, Places.line(evidence, index), brief(evidence));
    }

    private static String brief(Evidence evidence) {
        return Words.brief(evidence.message());
    }

    /// The innermost method on the way that does something about the exception, or the line itself.
    private static List<Location> handler(Evidence evidence, int index) {
        if (evidence.callsAt(index)) {
            return List.of(Places.workOf(evidence, index));
        }
        List<Location> lines = Places.of(evidence, index);
        Optional<Method> here = evidence.method(index);
        Optional<Method> outer = Places.callOf(evidence, index).flatMap(evidence::method);
        if (here.isEmpty() || outer.isEmpty() || handles(here.get())) {
            return lines;
        }
        return evidence.sources().calls().reached(outer.get()).stream()
                .filter(one -> !one.equals(here.get()))
                .filter(one -> evidence.sources().calls().reached(one).contains(here.get()))
                .filter(MishandledInterrupt::handles)
                .min(Comparator.comparingInt(one -> evidence.sources().calls().reached(one).size()))
                .map(one -> Places.first(evidence.step(index), one, here.get(), lines))
                .orElse(lines);
    }

    private static boolean handles(Method method) {
        return method.handles("InterruptedException") || method.calls("interrupted");
    }

    private static List<Location> lines(Evidence evidence, int index) {
        if (refuses(evidence.step(index))) {
            return Places.andFound(evidence, Places.of(evidence, index));
        }
        return Suspects.before(evidence, Places.andFound(evidence, handler(evidence, index)));
    }

    /// Whether it is itself what throws, for a thread that has been interrupted before it waited.
    private static boolean refuses(Step step) {
        return step.action() == Action.CALL && !step.isOfTheCode();
    }
}
