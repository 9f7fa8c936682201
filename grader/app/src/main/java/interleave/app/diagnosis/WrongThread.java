package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Location;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The test compared threads: what was handed in ran on another one than it should have.
final class WrongThread implements Rule {
    /// As the JDK prints a thread.
    private static final Pattern THREAD = Pattern.compile("(Virtual)?Thread\\[#");

    private static final Pattern ACTUAL = Pattern.compile("but was.*", Pattern.DOTALL);

    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.WRONG_RESULT, Kind.RACE) || !namesThreads(evidence)) {
            return Optional.empty();
        }
        List<Location> lines =
                runsForeignCode(evidence)
                        .reduce((_, later) -> later)
                        .or(() -> startsAThread(evidence))
                        .or(() -> Places.lastCall(evidence))
                        .map(index -> Places.andFound(evidence, Places.of(evidence, index)))
                        .orElse(List.of());
        return Optional.of(
                new Diagnosis(
                        Cause.WRONG_THREAD,
                        lines,
                        Words.brief(evidence.message()),
                        "A call runs on the thread that makes it: what should run on a certain thread has to be handed to that thread, which takes it from there.",
                        "Which line runs the code that was handed in, and which threads can come to that line?"));
    }

    /// As what came out: printed by the JDK, or by its name behind its number.
    private static boolean namesThreads(Evidence evidence) {
        Matcher actual = ACTUAL.matcher(evidence.message());
        return actual.find()
                && (THREAD.matcher(actual.group()).find()
                        || threads(evidence)
                                .anyMatch(it -> actual.group().contains("L=\"" + it + "\"")));
    }

    private static Stream<String> threads(Evidence evidence) {
        return evidence.steps().stream().map(step -> step.thread()).distinct();
    }

    /// The last steps of the student's code on threads of its own before that of a test goes on.
    private static Stream<Integer> runsForeignCode(Evidence evidence) {
        return evidence.all(step -> !step.file().isEmpty())
                .filter(index -> !evidence.isStudents(index))
                .boxed()
                .flatMap(index -> before(evidence, index).stream());
    }

    private static Optional<Integer> before(Evidence evidence, int foreign) {
        String thread = evidence.step(foreign).thread();
        return evidence.lastBefore(
                        foreign, step -> Evidence.isOf(step, thread) && !step.file().isEmpty())
                .filter(evidence::isStudents)
                .filter(own -> isWithoutATest(evidence, own));
    }

    private static boolean isWithoutATest(Evidence evidence, int own) {
        return Places.callOf(evidence, own)
                .filter(call -> evidence.step(call).value().isEmpty())
                .isPresent();
    }

    private static Optional<Integer> startsAThread(Evidence evidence) {
        return evidence.lastBefore(
                evidence.size(),
                step ->
                        step.action() == Action.CALL
                                && step.event().startsWith("starts ")
                                && evidence.sources().has(step.file()));
    }
}
