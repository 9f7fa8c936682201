package interleave.app.attack;

import interleave.app.compile.Compiler;
import interleave.app.explore.Effort;
import interleave.app.explore.Kit;
import interleave.app.explore.Limits;
import interleave.app.explore.PhasedExplorer;
import interleave.app.grade.Grading;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// How much of what guards the grader is there: the place where the gate and the sandbox are
/// plugged in.
enum Trust {
    WITHOUT_GATE,
    WITH_GATE;

    /// Long enough for whoever gets on, on a busy machine; an attack that hangs costs so much for
    /// each criterion.
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(45), 4L * 1024 * 1024);

    private static final long SEED = 1;

    /// Why this attack cannot or must not be tried so, if so.
    Optional<String> obstacle(Attack attack) {
        if (this == WITH_GATE) {
            return Optional.of("there is no gate yet");
        }
        return attack.sandboxed()
                ? Optional.of("it may harm this machine, and there is no sandbox yet")
                : Optional.empty();
    }

    /// Grades as a course does.
    Grading grading(Kit kit) {
        return grading(kit, new PhasedExplorer(kit, LIMITS, Effort.QUICK, SEED));
    }

    /// Takes a look at what is known to be right: whether it is still graded at all.
    Grading glance(Kit kit) {
        return grading(kit, new PhasedExplorer(kit, LIMITS, Effort.QUICK, SEED).glancing(20));
    }

    private static Grading grading(Kit kit, PhasedExplorer explorer) {
        return new Grading(new Compiler(kit.archives()), explorer, InstantSource.system());
    }
}
