package interleave.junit;

import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Location;
import interleave.engine.StepTable;
import interleave.engine.ThreadReport;
import interleave.engine.Witness;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Fails an interleaved test and says what happened, where in the student's code, and how to run it
/// again: by its token, where the engine chose the schedule.
public final class InterleavingFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    /// As many as fit on a screen.
    private static final int SHOWN_STEPS = 40;

    private final transient Exploration exploration;

    InterleavingFailure(Exploration exploration, Failure failure) {
        super(text(exploration, failure), failure.cause());
        this.exploration = exploration;
        // Our own frames say nothing to a student; the cause has the lines that do.
        setStackTrace(stack(failure.cause()));
    }

    /// One that somebody computes is not asked for: that may take for ever.
    private static StackTraceElement[] stack(@Nullable Throwable cause) {
        try {
            return cause == null
                            || cause.getClass().getMethod("getStackTrace").getDeclaringClass()
                                    != Throwable.class
                    ? new StackTraceElement[0]
                    : cause.getStackTrace();
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Exploration exploration() {
        return exploration;
    }

    private static String text(Exploration exploration, Failure failure) {
        var text = new StringBuilder();
        text.append(
                "%s (%s): %s\n"
                        .formatted(failure.kind().label(), runs(exploration), failure.message()));
        failure.locations()
                .forEach(location -> text.append("  ").append(line(location)).append('\n'));
        failure.threads().forEach(thread -> text.append("  ").append(line(thread)).append('\n'));
        Witness witness = failure.witness();
        return text.append(witness == null ? again(exploration) : schedule(witness)).toString();
    }

    private static String again(Exploration exploration) {
        String otherwise = "-Dinterleave.seed=%d".formatted(exploration.seed() + 1);
        return isStress(exploration)
                ? "Run it again with other timing: %s, or more often: -Dinterleave.runs=%d"
                        .formatted(otherwise, exploration.runs() * 10)
                : "The same schedule does not always do this; look for another one: " + otherwise;
    }

    private static boolean isStress(Exploration exploration) {
        return exploration.strategy().equals("stress");
    }

    private static String schedule(Witness witness) {
        var text = new StringBuilder("The schedule:\n");
        new StepTable(witness.steps(), SHOWN_STEPS)
                .lines()
                .forEach(line -> text.append("  ").append(line).append('\n'));
        return text.append(
                        "Replay it: kata replay %s\nIn an IDE: -Dinterleave.replay=%s"
                                .formatted(witness.token(), witness.token()))
                .toString();
    }

    private static String runs(Exploration exploration) {
        int failed = exploration.runs() - exploration.passed();
        if (isStress(exploration)) {
            return exploration.passed() == 0
                    ? "in every run" + uncontrolled(exploration)
                    : "in %d of %d runs, seed %d%s"
                            .formatted(
                                    failed,
                                    exploration.runs(),
                                    exploration.seed(),
                                    uncontrolled(exploration));
        }
        return exploration.runs() == 1
                ? "in the first schedule"
                : "in %d of %,d schedules%s"
                        .formatted(failed, exploration.runs(), bound(exploration));
    }

    private static String bound(Exploration exploration) {
        return exploration
                .coverage()
                .preemptionBound()
                .map(
                        bound ->
                                "; all with at most %d preemption%s were played"
                                        .formatted(bound, bound == 1 ? "" : "s"))
                .orElse("");
    }

    private static String uncontrolled(Exploration exploration) {
        return exploration
                .coverage()
                .uncontrolled()
                .map("; not explored, since %s"::formatted)
                .orElse("");
    }

    private static String line(Location location) {
        return "%s:%d %s".formatted(location.file(), location.line(), location.role());
    }

    private static String line(ThreadReport thread) {
        return "%s %s%s"
                .formatted(
                        thread.name(),
                        thread.doing(),
                        thread.frames().stream()
                                .map(frame -> "\n      at " + frame)
                                .collect(Collectors.joining()));
    }
}
