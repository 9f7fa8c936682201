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
    /// machine takes long. Counted in looks and not in time, since whoever looks has to wait for a
    /// processor too: a machine that stops for a moment, or for a minute, stops both.
    static final int STILL_LOOKS = 13;

    private static final Duration LAST_LOOK = Duration.ofMillis(250);

    private final CodeUnderTest code;
    private final Bystanders bystanders;

    /// How often each thread had waited when all of them began to stand still; empty while one
    /// moves.
    private Map<Long, Long> standing = Map.of();

    private int stillLooks;

    HangWatch(CodeUnderTest code, Bystanders bystanders) {
        this.code = code;
        this.bystanders = bystanders;
    }

    /// Finds a hang that lasts: a cycle of threads, or all of them waiting, and nothing moved for
    /// so many looks.
    Optional<Failure> look() {
        List<ThreadInfo> all = participants();
        List<ThreadInfo> busy = busy(all);
        List<ThreadInfo> cycle = cycle(busy);
        List<ThreadInfo> suspects = cycle.isEmpty() ? busy : cycle;
        boolean wait = !suspects.isEmpty() && suspects.stream().allMatch(HangWatch::canOnlyBeWoken);
        // A pool that finds work between two looks and none at either has moved as well.
        Map<Long, Long> waits = waits(cycle.isEmpty() ? all : cycle);
        stillLooks = wait && waits.equals(standing) ? stillLooks + 1 : 0;
        standing = wait ? waits : Map.of();
        if (stillLooks < STILL_LOOKS) {
            return Optional.empty();
        }
        Bystanders.abandon(busy, cycle);
        return Optional.of(
                new HangReport(code, suspects)
                        .failure(cycle.isEmpty() ? Kind.STUCK : Kind.DEADLOCK, Duration.ZERO));
    }

    /// The verdict on a run that is over its time: who runs on is live, who waits is stuck.
    Failure atDeadline(Duration deadline) {
        Map<Long, Long> before = waits(participants());
        pause();
        List<ThreadInfo> all = participants();
        List<ThreadInfo> busy = busy(all);
        boolean moving = busy.stream().anyMatch(Place::runs) || !before.equals(waits(all));
        Bystanders.abandon(busy, List.of());
        return new HangReport(code, busy).failure(moving ? Kind.LIVELOCK : Kind.STUCK, deadline);
    }

    private static List<ThreadInfo> cycle(List<ThreadInfo> threads) {
        long[] ids = THREADS.findDeadlockedThreads();
        return ids == null
                ? List.of()
                : threads.stream()
                        .filter(
                                thread ->
                                        Arrays.stream(ids)
                                                .anyMatch(id -> id == thread.getThreadId()))
                        .toList();
    }

    /// Without the locks that each holds: to find these, the JVM would walk through all its memory.
    private List<ThreadInfo> participants() {
        return Arrays.stream(THREADS.dumpAllThreads(false, false))
                .filter(thread -> !bystanders.isOne(thread.getThreadId()))
                .toList();
    }

    private static List<ThreadInfo> busy(List<ThreadInfo> threads) {
        return threads.stream().filter(thread -> !Place.isIdle(thread)).toList();
    }

    private static boolean canOnlyBeWoken(ThreadInfo thread) {
        State state = thread.getThreadState();
        return (state == State.WAITING || state == State.BLOCKED) && !Place.runs(thread);
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
            Thread.sleep(LAST_LOOK);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
