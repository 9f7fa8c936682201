package interleave.app.diagnosis;

import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.ThreadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Code that was handed in waits for something that happens only if others get on meanwhile, and
/// nobody has a lock that they want: what should go on at once goes one after the other.
final class NotParallel implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.STUCK)) {
            return Optional.empty();
        }
        return evidence.threads().stream()
                .filter(thread -> runsForeignCode(evidence, thread))
                .findFirst()
                .map(thread -> diagnosis(evidence, thread));
    }

    /// Whether the thread waits in a test's code that the student's code has called.
    private static boolean runsForeignCode(Evidence evidence, ThreadReport thread) {
        List<Frame> stack = evidence.stack(thread.name());
        return !stack.isEmpty()
                && !evidence.isStudents(stack.getFirst())
                && stack.stream().anyMatch(evidence::isStudents);
    }

    private static Diagnosis diagnosis(Evidence evidence, ThreadReport thread) {
        return new Diagnosis(
                Cause.NOT_PARALLEL,
                lines(evidence, thread),
                "%s is in code that it was given, which waits for something that others would do; and nobody does it meanwhile."
                        .formatted(thread.name()),
                "A call returns when all is done that it does by itself, and a thread does one thing after the other: whatever is to go on at the same time needs a thread that is free.",
                "Which thread runs that code, who waits for it to end, and what cannot begin before that?");
    }

    /// The student's code that a test waits in, and that which runs the foreign code.
    private static List<Location> lines(Evidence evidence, ThreadReport thread) {
        var lines = new ArrayList<Location>();
        if (!calledByATest(evidence, thread)) {
            evidence.threads().stream()
                    .filter(one -> !one.equals(thread))
                    .filter(one -> calledByATest(evidence, one))
                    .flatMap(one -> outermost(evidence, one).stream())
                    .forEach(lines::add);
        }
        outermost(evidence, thread).ifPresent(lines::add);
        return lines.stream().distinct().toList();
    }

    private static boolean calledByATest(Evidence evidence, ThreadReport thread) {
        List<Frame> stack = evidence.stack(thread.name());
        return stack.stream().anyMatch(evidence::isStudents)
                && !evidence.isStudents(stack.getLast());
    }

    private static Optional<Location> outermost(Evidence evidence, ThreadReport thread) {
        return evidence.stack(thread.name()).stream()
                .filter(evidence::isStudents)
                .reduce((_, outer) -> outer)
                .map(frame -> frame.as(thread.name() + " is in here"));
    }
}
