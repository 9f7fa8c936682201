package interleave.engine.stress;

import static java.util.stream.Collectors.joining;

import interleave.engine.CodeUnderTest;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.ThreadReport;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts a hang into words: each thread, where it stands in the student's code, and what it waits
/// for.
final class HangReport {
    private final CodeUnderTest code;
    private final List<ThreadInfo> threads;

    /// Locks in the order of their appearance: "ReentrantLock#2" says more than an address, and is
    /// the same every time.
    private final List<Integer> locks = new ArrayList<>();

    HangReport(CodeUnderTest code, List<ThreadInfo> threads) {
        this.code = code;
        this.threads = threads;
    }

    Failure failure(Kind kind, Duration deadline) {
        List<ThreadReport> reports =
                threads.stream()
                        .map(
                                thread ->
                                        new ThreadReport(
                                                thread.getThreadName(),
                                                doing(thread),
                                                code.lines(thread.getStackTrace())))
                        .toList();
        return new Failure(kind, message(kind, deadline, reports), locations(), reports, null);
    }

    private static String message(Kind kind, Duration deadline, List<ThreadReport> reports) {
        String all =
                reports.stream()
                        .filter(report -> !report.frames().isEmpty())
                        .map(
                                report ->
                                        "%s %s at %s"
                                                .formatted(
                                                        report.name(),
                                                        report.doing(),
                                                        report.frames().getFirst()))
                        .collect(joining("; "));
        String headline =
                switch (kind) {
                    case DEADLOCK ->
                            "Each thread of this cycle holds what the next one waits for: ";
                    case STUCK ->
                            deadline.isZero()
                                    ? "Every thread waits and nobody is left to wake them: "
                                    : "Nothing has moved for %d s: "
                                            .formatted(deadline.toSeconds());
                    default ->
                            "Still running after %d s, without getting anywhere: "
                                    .formatted(deadline.toSeconds());
                };
        return headline + all + ".";
    }

    private List<Location> locations() {
        return threads.stream()
                .flatMap(
                        thread ->
                                code.innermost(thread.getStackTrace()).stream()
                                        .map(
                                                frame ->
                                                        new Location(
                                                                String.valueOf(frame.getFileName()),
                                                                frame.getLineNumber(),
                                                                thread.getThreadName()
                                                                        + " "
                                                                        + doing(thread))))
                .toList();
    }

    /// Whoever ends with a lock in its hand keeps it for ever.
    private static boolean hasEnded(ThreadInfo waiting) {
        return ManagementFactory.getThreadMXBean().getThreadInfo(waiting.getLockOwnerId()) == null;
    }

    private String doing(ThreadInfo thread) {
        LockInfo lock = thread.getLockInfo();
        String holder =
                Optional.ofNullable(thread.getLockOwnerName())
                        .map(
                                owner ->
                                        ", held by "
                                                + owner
                                                + (hasEnded(thread) ? ", which has ended" : ""))
                        .orElse("");
        return switch (thread.getThreadState()) {
            case BLOCKED -> "waits to enter the monitor of " + name(lock) + holder;
            case WAITING, TIMED_WAITING -> waiting(thread, lock) + holder;
            case NEW, RUNNABLE, TERMINATED -> "runs";
        };
    }

    private String waiting(ThreadInfo thread, @Nullable LockInfo lock) {
        if (isJoin(thread)) {
            return "waits for another thread to end";
        }
        if (lock == null) {
            return "waits";
        }
        return (isMonitorWait(thread) ? "waits to be notified by " : "waits for ") + name(lock);
    }

    /// Who joins a thread waits for the monitor of its Thread object, but thinks of its end.
    private static boolean isJoin(ThreadInfo thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(
                        frame ->
                                frame.getClassName().equals(Thread.class.getName())
                                        && frame.getMethodName().equals("join"));
    }

    private static boolean isMonitorWait(ThreadInfo thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return stack.length > 0 && stack[0].getClassName().equals(Object.class.getName());
    }

    private String name(LockInfo lock) {
        int identity = lock.getIdentityHashCode();
        if (!locks.contains(identity)) {
            locks.add(identity);
        }
        return simpleName(lock.getClassName()) + "#" + (locks.indexOf(identity) + 1);
    }

    /// `java.util.concurrent.Semaphore$NonfairSync` is a Semaphore to whoever wrote `new
    /// Semaphore(1)`.
    private static String simpleName(String type) {
        String name = type.substring(type.lastIndexOf('.') + 1);
        if (name.endsWith("$ConditionObject")) {
            return "Condition";
        }
        int sync = name.indexOf('$');
        return sync > 0 && name.endsWith("Sync") ? name.substring(0, sync) : name.replace('$', '.');
    }
}
