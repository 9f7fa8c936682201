package interleave.engine.stress;

import interleave.engine.CodeUnderTest;
import interleave.engine.Failure;
import interleave.engine.Kind;
import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells from the JVM's own thread information whether a run hangs, and how.
final class HangWatch {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// A thread that was woken shows as waiting until a processor takes it up, which on a crowded
    /// machine takes long.
    private static final Duration STILL = Duration.ofMillis(1_500);

    private final CodeUnderTest code;
    private final Bystanders bystanders;

    /// How often each thread had waited when all of them began to stand still; empty while one
    /// moves.
    private Map<Long, Long> standing = Map.of();

    private long standingSince;

    HangWatch(CodeUnderTest code, Bystanders bystanders) {
        this.code = code;
        this.bystanders = bystanders;
    }

    /// Finds a hang that lasts: a cycle of threads, or all of them waiting, and nothing moved since
    /// [#STILL].
    Optional<Failure> look() {
        List<ThreadInfo> all = participants();
        List<ThreadInfo> cycle = cycle(all);
        List<ThreadInfo> suspects = cycle.isEmpty() ? all : cycle;
        Map<Long, Long> waits =
                suspects.stream().allMatch(HangWatch::canOnlyBeWoken)
                        ? waits(suspects)
                        : Map.<Long, Long>of();
        if (waits.isEmpty() || !waits.equals(standing)) {
            standing = waits;
            standingSince = System.nanoTime();
            return Optional.empty();
        }
        return System.nanoTime() - standingSince < STILL.toNanos()
                ? Optional.empty()
                : Optional.of(hang(cycle.isEmpty() ? Kind.STUCK : Kind.DEADLOCK, suspects));
    }

    /// The verdict on a run that is over its time: who runs on is live, who waits is stuck.
    Failure atDeadline(Duration deadline) {
        List<ThreadInfo> all = participants();
        Map<Long, Long> waits = waits(all);
        pause();
        List<ThreadInfo> later = participants();
        boolean moving =
                later.stream().anyMatch(thread -> thread.getThreadState() == State.RUNNABLE)
                        || !waits.equals(waits(later));
        return new HangReport(code, later).failure(moving ? Kind.LIVELOCK : Kind.STUCK, deadline);
    }

    private static List<ThreadInfo> cycle(List<ThreadInfo> all) {
        long[] ids = THREADS.findDeadlockedThreads();
        return ids == null
                ? List.of()
                : all.stream()
                        .filter(
                                thread ->
                                        Arrays.stream(ids)
                                                .anyMatch(id -> id == thread.getThreadId()))
                        .toList();
    }

    private Failure hang(Kind kind, List<ThreadInfo> threads) {
        return new HangReport(code, threads).failure(kind, Duration.ZERO);
    }

    private List<ThreadInfo> participants() {
        return Arrays.stream(THREADS.dumpAllThreads(true, true))
                .filter(thread -> !bystanders.isOne(thread.getThreadId()))
                .filter(thread -> !isIdle(thread))
                .toList();
    }

    /// A pool's thread between two tasks wakes nobody, whether or not its keep-alive time runs.
    private static boolean isIdle(ThreadInfo thread) {
        State state = thread.getThreadState();
        return (state != State.RUNNABLE
                        && isIn(thread, "java.util.concurrent.ForkJoinPool", "awaitWork"))
                || (state == State.WAITING
                        && isIn(thread, "java.util.concurrent.ThreadPoolExecutor", "getTask"));
    }

    private static boolean isIn(ThreadInfo thread, String type, String method) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(
                        frame ->
                                frame.getClassName().equals(type)
                                        && frame.getMethodName().equals(method));
    }

    private static boolean canOnlyBeWoken(ThreadInfo thread) {
        State state = thread.getThreadState();
        // The JVM shows a carrier as waiting while its virtual thread runs.
        return (state == State.WAITING || state == State.BLOCKED)
                && !isIn(thread, "java.lang.VirtualThread", "runContinuation");
    }

    private static Map<Long, Long> waits(List<ThreadInfo> threads) {
        var waits = new HashMap<Long, Long>();
        threads.forEach(
                thread ->
                        waits.put(
                                thread.getThreadId(),
                                thread.getWaitedCount() + thread.getBlockedCount()));
        return waits;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
