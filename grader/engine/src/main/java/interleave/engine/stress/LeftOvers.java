package interleave.engine.stress;

import interleave.engine.CodeUnderTest;
import interleave.engine.LeftOver;
import interleave.engine.Location;
import interleave.engine.ThreadReport;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Which threads a run on the plain JVM leaves behind. Virtual ones are not seen: the JVM tells
/// nobody of them, and they hold no program up.
///
/// @param before the threads that were there when the run began
public record LeftOvers(Set<Thread> before) {
    /// Verdicts must not hang on how busy the machine is.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(2);

    /// At the beginning of a run.
    public static LeftOvers from() {
        return new LeftOvers(new HashSet<>(threads()));
    }

    /// Waits for the threads that have come since then to end.
    ///
    /// @param own threads of the test's, which may stay
    /// @return those that do not
    public List<LeftOver> awaitEnds(CodeUnderTest code, List<? extends Thread> own)
            throws InterruptedException {
        return awaitEnds(code, own, PATIENCE);
    }

    List<LeftOver> awaitEnds(CodeUnderTest code, List<? extends Thread> own, Duration patience)
            throws InterruptedException {
        long start = System.nanoTime();
        List<Thread> left = left(own);
        while (!left.isEmpty() && System.nanoTime() - start < patience.toNanos()) {
            Thread.sleep(BETWEEN_LOOKS);
            left = left(own);
        }
        return left.stream().map(thread -> leftOver(code, thread)).toList();
    }

    private List<Thread> left(List<? extends Thread> own) {
        return threads().stream()
                .filter(thread -> !before.contains(thread) && !own.contains(thread))
                .filter(thread -> !Place.isShared(thread.getStackTrace()))
                .filter(Thread::isAlive)
                .toList();
    }

    private static LeftOver leftOver(CodeUnderTest code, Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        var report =
                new ThreadReport(thread.getName(), doing(thread.getState()), code.lines(stack));
        return new LeftOver(
                report,
                Optional.empty(),
                code.innermost(stack)
                        .map(
                                frame ->
                                        new Location(
                                                String.valueOf(frame.getFileName()),
                                                frame.getLineNumber(),
                                                thread.getName() + " is here")));
    }

    private static String doing(State state) {
        return switch (state) {
            case NEW, RUNNABLE -> "runs on";
            case BLOCKED -> "waits for a monitor";
            case WAITING -> "waits";
            case TIMED_WAITING -> "waits for some time to pass";
            case TERMINATED -> "has just ended";
        };
    }

    /// The platform threads of the group in which tests run, those of JUnit's included.
    private static List<Thread> threads() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        // Threads may be started while we count, so there is room for some more.
        var threads = new Thread[2 * group.activeCount() + 16];
        group.enumerate(threads);
        return Arrays.stream(threads)
                .filter(Objects::nonNull)
                .filter(thread -> thread != Thread.currentThread())
                .toList();
    }
}
