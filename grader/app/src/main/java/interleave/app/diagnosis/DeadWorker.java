package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Step;
import java.util.Optional;

/// A thread of the student's own that an exception has ended, so that nobody does its work.
final class DeadWorker implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.STUCK)) {
            return Optional.empty();
        }
        return evidence.lastBefore(
                        evidence.size(),
                        step -> step.action() == Action.THROW && isWorker(evidence, step))
                .map(index -> diagnosis(evidence, index));
    }

    /// Whether the thread began in the student's code, and this is the end of that call.
    private static boolean isWorker(Evidence evidence, Step step) {
        return evidence.firstFrom(0, it -> Evidence.isOf(it, step.thread()) && Evidence.isCall(it))
                .filter(evidence::isStudents)
                .filter(call -> evidence.step(call).object().equals(step.object()))
                .filter(call -> evidence.step(call).value().isEmpty())
                .isPresent();
    }

    private static Diagnosis diagnosis(Evidence evidence, int thrown) {
        Step step = evidence.step(thrown);
        int call =
                evidence.firstFrom(0, it -> Evidence.isOf(it, step.thread()) && Evidence.isCall(it))
                        .orElse(thrown);
        return new Diagnosis(
                Cause.PLAIN_MISTAKE,
                Places.of(evidence, call),
                "%s %s, and with it whatever it still had to do; the others wait for that."
                        .formatted(step.thread(), step.event()),
                "An exception that nobody catches ends its thread, and no other one: those that wait for its work are not told.",
                "What can throw in that thread, errors too, and which line lets the thread go on with the next piece of work?");
    }
}
