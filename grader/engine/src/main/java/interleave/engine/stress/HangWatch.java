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

    private final CodeUnderTest code;
    private final Bystanders bystanders;

    /// How often each thread had waited at the last look, when all of them waited; otherwise empty.
    private Map<Long, Long> waitingBefore = Map.of();

    HangWatch(CodeUnderTest code, Bystanders bystanders) {
        this.code = code;
        this.bystanders = bystanders;
    }

    /// A deadlock shows at once. Threads that only wait for each other show when nothing moved
    /// between two looks.
    Optional<Failure> look() {
        List<ThreadInfo> all = participants();
        Optional<Failure> deadlock = deadlock(all);
        if (deadlock.isPresent()) {
            return deadlock;
        }
        Map<Long, Long> waiting =
                all.stream().allMatch(HangWatch::canOnlyBeWoken) ? waits(all) : Map.of();
        boolean still = !waiting.isEmpty() && waiting.equals(waitingBefore);
        waitingBefore = waiting;
        return still ? Optional.of(hang(Kind.STUCK, all)) : Optional.empty();
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
        return deadlock(later)
                .orElseGet(
                        () ->
                                new HangReport(code, later)
                                        .failure(moving ? Kind.LIVELOCK : Kind.STUCK, deadline));
    }

    private Optional<Failure> deadlock(List<ThreadInfo> all) {
        long[] ids = THREADS.findDeadlockedThreads();
        if (ids == null) {
            return Optional.empty();
        }
        List<ThreadInfo> cycle =
                all.stream()
                        .filter(
                                thread ->
                                        Arrays.stream(ids)
                                                .anyMatch(id -> id == thread.getThreadId()))
                        .toList();
        return cycle.isEmpty() ? Optional.empty() : Optional.of(hang(Kind.DEADLOCK, cycle));
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
