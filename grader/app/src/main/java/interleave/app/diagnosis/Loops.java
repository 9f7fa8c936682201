package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.Step;
import java.util.List;
import java.util.Optional;

/// Threads that run on and on: one that asks instead of sleeping, several that undo each other's
/// steps, or a loop that nothing can end.
final class Loops implements Rule {
    private static final int ROUNDS = 40;

    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (evidence.is(Kind.BUSY_WAIT)) {
            return Optional.of(busy(evidence));
        }
        if (!evidence.is(Kind.LIVELOCK)) {
            return Optional.empty();
        }
        long steps = lately(evidence).stream().filter(Loops::looks).count();
        if (steps == 0) {
            return Optional.of(endless(evidence));
        }
        return Optional.of(gives(evidence) ? live(evidence) : busy(evidence));
    }

    private static List<Step> lately(Evidence evidence) {
        return evidence.steps().subList(Math.max(0, evidence.size() - ROUNDS), evidence.size());
    }

    private static boolean looks(Step step) {
        return step.action() == Action.READ
                || (step.action() == Action.CALL && !Evidence.isCall(step))
                || step.action() == Action.SLEEP
                || step.action() == Action.ACQUIRE;
    }

    /// Whether what one takes it gives back without having done anything.
    private static boolean gives(Evidence evidence) {
        List<Step> last = lately(evidence);
        boolean several = last.stream().map(Step::thread).distinct().count() > 1;
        return several
                && last.stream().anyMatch(step -> step.action() == Action.RELEASE)
                && last.stream().anyMatch(step -> step.value().equals("false"));
    }

    private static Diagnosis busy(Evidence evidence) {
        return new Diagnosis(
                Cause.BUSY_WAIT,
                lines(evidence),
                evidence.message(),
                "Nothing in Java stops a loop that asks again and again; the processor does that work, and whoever is waited for gets less of it.",
                "What does the thread wait for, and who makes that true? Look for a way to sleep until that one says so.");
    }

    private static Diagnosis live(Evidence evidence) {
        return new Diagnosis(
                Cause.LIVELOCK,
                lines(evidence),
                evidence.message(),
                "No thread waits, so the JVM sees nothing wrong; but each one's step takes back what another has just gained.",
                "What makes one of them win in the end? As long as all follow the same rule at the same pace, nobody does.");
    }

    private static Diagnosis endless(Evidence evidence) {
        return new Diagnosis(
                Cause.PLAIN_MISTAKE,
                lines(evidence),
                evidence.message(),
                "A loop ends when its condition becomes false, and here nothing that it looks at can make it so; no other thread is needed for that.",
                "Which values does the loop's condition compare, and can they ever be what would end it?");
    }

    private static List<Location> lines(Evidence evidence) {
        List<Location> found = Places.andFound(evidence, List.of());
        if (!found.isEmpty()) {
            return found;
        }
        return evidence.lastBefore(evidence.size(), step -> evidence.sources().has(step.file()))
                .map(index -> Places.of(evidence, index))
                .orElse(List.of());
    }
}
