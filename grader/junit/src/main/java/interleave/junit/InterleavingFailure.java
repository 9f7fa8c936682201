package interleave.junit;

import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Location;
import interleave.engine.ThreadReport;
import java.util.stream.Collectors;

/// Fails an interleaved test and says what happened, where in the student's code, and how to run it
/// again.
public final class InterleavingFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    private final transient Exploration exploration;

    InterleavingFailure(Exploration exploration, Failure failure) {
        super(text(exploration, failure), failure.cause());
        this.exploration = exploration;
        // Our own frames say nothing to a student; the cause has the lines that do.
        setStackTrace(
                failure.cause() == null
                        ? new StackTraceElement[0]
                        : failure.cause().getStackTrace());
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
        return text.append(
                        "Run it again with other timing: -Dinterleave.seed=%d, or more often: -Dinterleave.runs=%d"
                                .formatted(exploration.seed() + 1, exploration.runs() * 10))
                .toString();
    }

    private static String runs(Exploration exploration) {
        int failed = exploration.runs() - exploration.passed();
        return exploration.passed() == 0
                ? "in every run"
                : "in %d of %d runs, seed %d"
                        .formatted(failed, exploration.runs(), exploration.seed());
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
