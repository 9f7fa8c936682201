package interleave.app.attack;

import interleave.app.compile.Compiler;
import interleave.app.explore.Effort;
import interleave.app.explore.Enclosure;
import interleave.app.explore.PhasedExplorer;
import interleave.app.gate.Gate;
import interleave.app.grade.Grading;
import interleave.app.sandbox.Isolation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// How much of what guards the grader is there.
enum Trust {
    WITHOUT_GATE(Gate.OPEN),
    WITH_GATE(Gate.closed());

    /// Long enough for whoever gets on, on a busy machine; an attack that hangs costs so much for
    /// each criterion.
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final long SEED = 1;

    /// An attack does what it does in each schedule; a starter fails in the first.
    private static final int SCHEDULES = 60;

    private final Gate gate;

    Trust(Gate gate) {
        this.gate = gate;
    }

    /// Why this attack must not be tried so, if so.
    static Optional<String> obstacle(Attack attack, Enclosure enclosure) {
        return attack.sandboxed() && enclosure.sandbox().isolation() == Isolation.NONE
                ? Optional.of("it may harm this machine, and there is no sandbox here")
                : Optional.empty();
    }

    /// Grades as a course does.
    Grading grading(Enclosure enclosure) {
        return grading(enclosure, explorer(enclosure).trying(SCHEDULES));
    }

    /// Takes a look at what is known to be right: whether it is still graded at all.
    Grading glance(Enclosure enclosure) {
        return grading(enclosure, explorer(enclosure).glancing(20));
    }

    private static PhasedExplorer explorer(Enclosure enclosure) {
        return new PhasedExplorer(
                enclosure.kit(), SILENCE, enclosure.sandbox(), Effort.QUICK, SEED);
    }

    private Grading grading(Enclosure enclosure, PhasedExplorer explorer) {
        return new Grading(
                        new Compiler(enclosure.kit().archives(), enclosure.compiler()),
                        gate,
                        explorer,
                        InstantSource.system())
                .explaining();
    }
}
