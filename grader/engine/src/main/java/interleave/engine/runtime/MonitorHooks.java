package interleave.engine.runtime;

import interleave.engine.Action;
import interleave.engine.race.Shadow;
import org.jspecify.annotations.Nullable;

/// Stands in for `synchronized`, wait and notify. The monitors are modelled: a thread that waits
/// for one keeps no lock of the JVM, so the run can be dropped wherever it is.
public final class MonitorHooks {
    /// A monitor as a part of its object: no field has this number.
    static final int MONITOR = -2;

    private MonitorHooks() {}

    public static void enter(@Nullable Object object, int site) {
        ControlledThread me = Execution.me();
        if (me == null) {
            PlainMonitors.enter(object);
            return;
        }
        Monitor monitor = of(me, object);
        if (monitor.owner == me) {
            monitor.entries++;
            return;
        }
        me.aimsAt(monitor.object, MONITOR, true);
        me.execution.comeTo(me, site, true);
        if (monitor.owner == null) {
            me.execution.tell(me);
            own(me, monitor, 1);
        } else {
            await(me, monitor);
            own(me, monitor, 1);
            me.execution.tellThatItGoesOn(me, Action.ACQUIRE);
        }
    }

    /// Waits until nobody owns it.
    static void await(ControlledThread me, Monitor monitor) {
        if (monitor.owner != null) {
            me.status = Status.ENTERING;
            me.monitor = monitor;
            me.execution.block(me);
        }
    }

    private static void own(ControlledThread me, Monitor monitor, int entries) {
        monitor.owner = me;
        monitor.entries = entries;
        me.execution.happensBefore.update(me, monitor.published);
    }

    /// In code of the JDK's.
    public static void exit(@Nullable Object object) {
        exit(object, 0);
    }

    public static void exit(@Nullable Object object, int site) {
        if (Execution.isUnwinding()) {
            // What javac has written to leave a monitor tries again for ever if that throws.
            return;
        }
        ControlledThread me = Execution.me();
        if (me == null) {
            PlainMonitors.exit(object);
            return;
        }
        Monitor monitor = owned(me, object);
        if (--monitor.entries == 0) {
            monitor.owner = null;
            me.execution.happensBefore.release(me, monitor.published);
            if (me.execution.trace != null && me.uninterrupted == 0) {
                me.aimsAt(monitor.object, MONITOR, true);
                me.execution.trace.add(me, site);
            }
        }
    }

    public static void await(@Nullable Object object, int site) throws InterruptedException {
        await(object, 0, site);
    }

    public static void await(@Nullable Object object, long millis, int nanos, int site)
            throws InterruptedException {
        if (nanos < 0 || nanos > 999_999) {
            throw new IllegalArgumentException("nanosecond timeout value out of range");
        }
        await(object, nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis, site);
    }

    public static void await(@Nullable Object object, long millis, int site)
            throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        ControlledThread me = Execution.me();
        if (me == null) {
            PlainMonitors.await(object, millis);
            return;
        }
        Monitor monitor = owned(me, object);
        me.aimsAt(monitor.object, MONITOR, true);
        me.execution.comeTo(me, site, false);
        Interrupts.throwIfInterrupted(me);
        int entries = monitor.entries;
        monitor.owner = null;
        monitor.entries = 0;
        me.execution.happensBefore.release(me, monitor.published);
        monitor.waitSet.add(me);
        me.monitor = monitor;
        me.status = Status.WAITING;
        me.deadline =
                millis == 0 ? ControlledThread.NO_DEADLINE : me.execution.clock.afterMillis(millis);
        me.interruptedAwake = false;
        me.execution.block(me, true);
        own(me, monitor, entries);
        me.execution.tellThatItGoesOn(me, Action.WAKE);
        Interrupts.throwIfAwokenByOne(me);
    }

    /// Object.notify: the schedule says whom of the wait set it wakes.
    public static void signal(@Nullable Object object, int site) {
        ControlledThread me = Execution.me();
        if (me == null) {
            PlainMonitors.signal(object, false);
            return;
        }
        Monitor monitor = signalled(me, object, site);
        if (!monitor.waitSet.isEmpty()) {
            int whom = me.execution.pick(me, monitor.waitSet.size());
            monitor.waitSet.get(whom).wake();
        }
    }

    public static void signalAll(@Nullable Object object, int site) {
        ControlledThread me = Execution.me();
        if (me == null) {
            PlainMonitors.signal(object, true);
            return;
        }
        Monitor monitor = signalled(me, object, site);
        while (!monitor.waitSet.isEmpty()) {
            monitor.waitSet.getFirst().wake();
        }
    }

    private static Monitor signalled(ControlledThread me, @Nullable Object object, int site) {
        Monitor monitor = owned(me, object);
        me.aimsAt(monitor.object, MONITOR, true);
        me.execution.event(me, site, false);
        me.execution.happensBefore.update(me, monitor.published);
        return monitor;
    }

    public static boolean holdsLock(@Nullable Object object) {
        ControlledThread me = Execution.me();
        return me == null ? PlainMonitors.isHeld(object) : of(me, object).owner == me;
    }

    private static Monitor owned(ControlledThread me, @Nullable Object object) {
        Monitor monitor = of(me, object);
        if (monitor.owner != me) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return monitor;
    }

    static Monitor of(ControlledThread me, @Nullable Object object) {
        if (object == null) {
            throw new NullPointerException("Cannot enter synchronized block because value is null");
        }
        Shadow shadow = me.execution.shadows.of(object);
        if (shadow.monitor == null) {
            shadow.monitor = new Monitor(object);
        }
        return (Monitor) shadow.monitor;
    }
}
