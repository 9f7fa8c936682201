package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import java.util.Optional;

/// The test waits for the end of a thread that the student's code has started, and that does not
/// end.
final class EndlessThread implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.STUCK)) {
            return Optional.empty();
        }
        return evidence.all(Action.JOIN)
                .filter(join -> !evidence.isStudents(join))
                .filter(evidence::isLastOfItsThread)
                .mapToObj(join -> evidence.step(join).object())
                .filter(evidence::isOwnThread)
                .findFirst()
                .flatMap(
                        thread ->
                                evidence.lastOwn(thread, evidence.size())
                                        .map(last -> diagnosis(evidence, thread, last)));
    }

    private static Diagnosis diagnosis(Evidence evidence, String thread, int last) {
        return new Diagnosis(
                Cause.THREAD_LEAK,
                Places.of(evidence, last),
                "All is over, and %s, which your code has started, is still at %s and does not end."
                        .formatted(thread, Places.line(evidence, last)),
                "A thread ends when its run method does, and not before: neither the end of the call that started it nor the loss of the last reference to it ends it.",
                "How does that thread learn that it is to end, and does it look after each wake-up?");
    }
}
