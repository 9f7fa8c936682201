package interleave.engine.runtime;

import interleave.engine.race.HappensBefore;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Called from `java.lang.Thread`; each tells whether the thread is controlled and the matter
/// settled.
public final class ThreadHooks {
    private ThreadHooks() {}

    /// Whether the engine takes the thread over, so that the JVM must not start it.
    public static boolean start(Thread thread) {
        ControlledThread me = Execution.me();
        if (me == null) {
            return false;
        }
        if (me.execution.controlled(thread) != null) {
            throw new IllegalThreadStateException();
        }
        me.aimsAt(thread, 0, true);
        me.execution.start(me, thread);
        me.hasStartedOne = !me.announced;
        me.announced = false;
        return true;
    }

    /// At the end of Thread.start. If a pool has started the thread, the code under test may come
    /// to no other schedule point before its end.
    public static void started() {
        ControlledThread me = Execution.me();
        if (me != null && me.hasStartedOne) {
            me.hasStartedOne = false;
            me.execution.innerPoint(me);
        }
    }

    public static boolean controlled() {
        return Execution.me() != null;
    }

    /// 1 if it is alive, 0 if it has ended, -1 if it is not controlled.
    public static int alive(Thread thread) {
        ControlledThread me = meUnlessUnwinding();
        if (me == null) {
            return -1;
        }
        ControlledThread other = me.execution.controlled(thread);
        if (other == null) {
            return -1;
        }
        if (other.status != Status.ENDED) {
            me.history = HappensBefore.mix(me.history + 1);
            return 1;
        }
        seeEnd(me, other);
        return 0;
    }

    public static Thread.@Nullable State state(Thread thread) {
        ControlledThread me = meUnlessUnwinding();
        if (me == null) {
            return null;
        }
        ControlledThread other = me.execution.controlled(thread);
        if (other == null) {
            return null;
        }
        me.history = HappensBefore.mix(me.history + other.status.ordinal() + 11);
        if (other.status == Status.ENDED) {
            seeEnd(me, other);
        }
        return other.status.seenFromOutside(other.isTimed());
    }

    private static void seeEnd(ControlledThread me, ControlledThread ended) {
        me.clock.join(ended.clock);
        me.history = HappensBefore.mix(me.history + ended.history);
    }

    public static boolean interrupt(Thread thread) {
        ControlledThread me = Execution.me();
        if (me == null) {
            return false;
        }
        ControlledThread whom = me.execution.controlled(thread);
        if (whom == null) {
            return false;
        }
        if (!me.announced) {
            me.aimsAt(thread, 0, true);
            me.execution.event(me, me.site, true);
        }
        me.announced = false;
        Interrupts.interrupt(me, whom);
        return true;
    }

    /// As Thread.join.
    ///
    /// @param millis 0 for ever
    public static boolean join(Thread thread, long millis) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        ControlledThread me = Execution.me();
        if (me == null) {
            return false;
        }
        ControlledThread other = me.execution.controlled(thread);
        if (other == null) {
            return thread.getState() == Thread.State.NEW;
        }
        long deadline =
                millis == 0 ? ControlledThread.NO_DEADLINE : me.execution.clock.afterMillis(millis);
        join(me, other, deadline);
        return true;
    }

    /// 1 if it has ended, 0 if the time ran out, -1 if it is not controlled.
    public static int joinFor(Thread thread, Duration duration) throws InterruptedException {
        ControlledThread me = Execution.me();
        if (me == null) {
            return -1;
        }
        ControlledThread other = me.execution.controlled(thread);
        if (other == null) {
            return -1;
        }
        if (duration.isNegative() || duration.isZero()) {
            return other.status == Status.ENDED ? 1 : 0;
        }
        join(me, other, me.execution.clock.after(nanos(duration)));
        return other.status == Status.ENDED ? 1 : 0;
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0
                ? Long.MAX_VALUE
                : duration.toNanos();
    }

    private static void join(ControlledThread me, ControlledThread other, long deadline)
            throws InterruptedException {
        Interrupts.throwIfInterrupted(me);
        if (other.status != Status.ENDED) {
            me.status = Status.JOINING;
            me.other = other;
            me.deadline = deadline;
            me.interruptedAwake = false;
            me.execution.block(me);
            Interrupts.throwIfAwokenByOne(me);
        }
        if (other.status == Status.ENDED) {
            seeEnd(me, other);
        }
    }

    public static boolean sleep(long nanos) throws InterruptedException {
        ControlledThread me = Execution.me();
        if (me == null) {
            return false;
        }
        Interrupts.throwIfInterrupted(me);
        if (nanos <= 0) {
            me.execution.giveWay(me);
            return true;
        }
        me.status = Status.SLEEPING;
        me.deadline = me.execution.clock.after(nanos);
        me.interruptedAwake = false;
        me.execution.block(me);
        Interrupts.throwIfAwokenByOne(me);
        return true;
    }

    /// Thread.yield
    public static boolean giveWay() {
        ControlledThread me = Execution.me();
        if (me == null) {
            return false;
        }
        me.execution.giveWay(me);
        return true;
    }

    /// Thread.onSpinWait in the code under test.
    public static void spinWait() {
        ControlledThread me = Execution.me();
        if (me == null) {
            Thread.onSpinWait();
        } else {
            me.execution.giveWay(me);
        }
    }

    /// In the name of a thread that is given none; below zero if the JVM counts itself.
    public static int nextNumber() {
        ControlledThread me = Execution.me();
        return me == null ? -1 : me.execution.nextThreadNumber++;
    }

    /// Thread.threadId of a new thread; below zero if the JVM counts itself.
    public static long nextId() {
        ControlledThread me = Execution.me();
        return me == null ? -1 : me.execution.nextThreadId++;
    }

    /// All platform threads that are alive: for a controlled thread those of its run, which the JVM
    /// never started.
    public static Thread[] all(Thread[] jvms) {
        ControlledThread me = meUnlessUnwinding();
        return me == null ? jvms : me.execution.threads.alive(me);
    }

    /// Their stacks.
    public static StackTraceElement[][] stacks(Thread[] threads, StackTraceElement[][] jvms) {
        if (meUnlessUnwinding() == null) {
            return jvms;
        }
        var stacks = new StackTraceElement[threads.length][];
        for (int i = 0; i < threads.length; i++) {
            stacks[i] = threads[i].getStackTrace();
        }
        return stacks;
    }

    /// Null if the JVM can tell it.
    public static StackTraceElement @Nullable [] stack(Thread thread) {
        ControlledThread me = meUnlessUnwinding();
        ControlledThread other = me == null ? null : me.execution.controlled(thread);
        return other == null || other.continuation == null ? null : other.execution.stack(other);
    }

    /// A real thread has come to its end: it is controlled where threads pass a baton.
    public static void exited(Thread thread) {
        ControlledThread me = real(thread);
        if (me != null) {
            me.execution.left(me);
        }
    }

    /// A real thread ends with an exception.
    public static void uncaught(Thread thread, Throwable thrown) {
        ControlledThread me = real(thread);
        if (me != null) {
            me.execution.died(me, Death.of(me, thrown));
        }
    }

    private static @Nullable ControlledThread real(Thread thread) {
        ControlledThread me = meUnlessUnwinding();
        return me != null && me.thread == thread && me.continuation == null ? me : null;
    }

    private static @Nullable ControlledThread meUnlessUnwinding() {
        return Execution.isUnwinding() ? null : Execution.me();
    }
}
