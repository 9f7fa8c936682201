package interleave.engine.stress;

import interleave.engine.CodeUnderTest;
import interleave.engine.Failure;
import interleave.engine.Scenario;
import interleave.engine.Thrown;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One run of a scenario on a thread of its own, watched from outside so that a hang ends as a
/// failure.
final class WatchedRun {
    /// Most runs are over within it; only then is it worth looking at every thread.
    private static final long FIRST_LOOK_MILLIS = 40;

    private static final long NEXT_LOOK_MILLIS = 120;

    private final CodeUnderTest code;
    private final Duration deadline;
    private volatile @Nullable Throwable thrown;

    WatchedRun(CodeUnderTest code, Duration deadline) {
        this.code = code;
        this.deadline = deadline;
    }

    Optional<Failure> play(Scenario scenario) {
        var before = Bystanders.now();
        var test = new Thread(() -> run(scenario), "test");
        test.setDaemon(true);
        test.start();
        Optional<Failure> hang = watch(test, new HangWatch(code, before));
        if (hang.isPresent()) {
            return hang;
        }
        return Optional.ofNullable(thrown).map(broken -> new Thrown(code, broken).failure());
    }

    // Whatever a test throws, errors of the virtual machine included, is its result and not ours.
    @SuppressWarnings("CatchAndPrintStackTrace")
    private void run(Scenario scenario) {
        try {
            scenario.play();
        } catch (Throwable broken) {
            thrown = broken;
        }
    }

    private Optional<Failure> watch(Thread test, HangWatch hangs) {
        long start = System.nanoTime();
        long pause = FIRST_LOOK_MILLIS;
        while (!endsWithin(test, pause)) {
            boolean late = System.nanoTime() - start > deadline.toNanos();
            Optional<Failure> hang = late ? Optional.of(hangs.atDeadline(deadline)) : hangs.look();
            if (hang.isPresent() && test.isAlive()) {
                return hang;
            }
            pause = NEXT_LOOK_MILLIS;
        }
        return Optional.empty();
    }

    private static boolean endsWithin(Thread test, long millis) {
        try {
            return test.join(Duration.ofMillis(millis));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a test ran", interrupted);
        }
    }
}
