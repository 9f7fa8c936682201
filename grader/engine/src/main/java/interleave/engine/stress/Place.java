package interleave.engine.stress;

import java.lang.Thread.State;
import java.lang.management.ThreadInfo;
import java.util.stream.Stream;

/// A method of the JDK by which to know what one of its threads is for, or that it has nothing to
/// do.
enum Place {
    /// A worker of a fork-join pool; the common pool and the carriers of virtual threads outlive a
    /// run.
    POOL("java.util.concurrent.ForkJoinPool", "runWorker"),
    POOL_WITHOUT_WORK("java.util.concurrent.ForkJoinPool", "awaitWork"),
    EXECUTOR_WITHOUT_WORK("java.util.concurrent.ThreadPoolExecutor", "getTask"),
    DELAYED_WORK("java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "take"),
    DELAYED_WORK_FOR_A_WHILE(
            "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "poll"),
    /// What wakes sleeping virtual threads, and ends a `CompletableFuture.orTimeout`.
    DELAYS("java.util.concurrent.DelayScheduler", "loop"),
    TIMER("java.util.TimerThread", "mainLoop"),
    CLEANER("jdk.internal.ref.CleanerImpl", "run"),
    /// The JVM's messenger to virtual threads that wait for a monitor; it shows as running.
    UNBLOCKER("java.lang.VirtualThread", "unblockVirtualThreads"),
    /// The JVM shows a carrier as waiting while its virtual thread runs.
    CARRIER_AT_WORK("java.lang.VirtualThread", "runContinuation");

    private final String type;
    private final String method;

    Place(String type, String method) {
        this.type = type;
        this.method = method;
    }

    boolean isOn(StackTraceElement[] stack) {
        return Stream.of(stack)
                .anyMatch(
                        frame ->
                                frame.getClassName().equals(type)
                                        && frame.getMethodName().equals(method));
    }

    /// Whether this thread, which the JDK keeps for whoever asks, serves one run after the other.
    static boolean isShared(StackTraceElement[] stack) {
        return POOL.isOn(stack) || DELAYS.isOn(stack);
    }

    /// Whether this thread of the JDK has nothing to do and so will wake nobody. One that waits for
    /// the time of a delayed task has.
    static boolean isIdle(ThreadInfo thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return switch (thread.getThreadState()) {
            case WAITING ->
                    Stream.of(POOL_WITHOUT_WORK, EXECUTOR_WITHOUT_WORK, DELAYS, TIMER)
                            .anyMatch(place -> place.isOn(stack));
            case TIMED_WAITING ->
                    POOL_WITHOUT_WORK.isOn(stack) || CLEANER.isOn(stack) || keepsAlive(stack);
            case RUNNABLE -> UNBLOCKER.isOn(stack);
            case NEW, BLOCKED, TERMINATED -> false;
        };
    }

    private static boolean keepsAlive(StackTraceElement[] stack) {
        return EXECUTOR_WITHOUT_WORK.isOn(stack)
                && !DELAYED_WORK.isOn(stack)
                && !DELAYED_WORK_FOR_A_WHILE.isOn(stack);
    }

    /// Whether this thread gets on by itself, without being woken or waiting for a time.
    static boolean runs(ThreadInfo thread) {
        return thread.getThreadState() == State.RUNNABLE
                || CARRIER_AT_WORK.isOn(thread.getStackTrace());
    }
}
