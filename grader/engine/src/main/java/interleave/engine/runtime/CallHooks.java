package interleave.engine.runtime;

import java.util.concurrent.locks.StampedLock;
import org.jspecify.annotations.Nullable;

/// Called before calls of the code under test that synchronise, or that touch a plain collection.
public final class CallHooks {
    /// An object as a whole: no field has this number.
    private static final int WHOLE = -1;

    private CallHooks() {}

    /// Before a static call, or one whose receiver does not matter.
    public static void before(int site) {
        ControlledThread me = Execution.me();
        if (me != null) {
            me.aimsAt(null, 0, false);
            me.execution.event(me, site, true);
            Interrupts.learn(me, me);
        }
    }

    public static void before(@Nullable Object receiver, int site) {
        ControlledThread me = Execution.me();
        if (me != null && receiver != null) {
            before(me, receiver, site);
        }
    }

    private static void before(ControlledThread me, Object receiver, int site) {
        me.aimsAt(receiver, WHOLE, true);
        switch (Callee.of(receiver)) {
            case SYNCHRONISER -> synchroniser(me, receiver, site);
            case THREAD -> thread(me, (Thread) receiver, site);
            case PLAIN_COLLECTION -> plain(me, receiver, site);
            case SYNCHRONISED_COLLECTION -> underItsMonitor(me, receiver, site);
            case VIEW -> shown(me, receiver, site);
            case OTHER -> {}
        }
    }

    /// Before a call that is given a collection as an argument, and looks into it.
    public static void handed(@Nullable Object argument, int site) {
        ControlledThread me = Execution.me();
        if (me != null && argument != null && !(argument instanceof Thread)) {
            before(me, argument, site);
        }
    }

    private static void shown(ControlledThread me, Object view, int site) {
        Object shown = Contents.behind(view);
        if (shown != view) {
            before(me, shown, site);
        }
    }

    private static void synchroniser(ControlledThread me, Object receiver, int site) {
        me.execution.event(me, site, true);
        me.insideCall = true;
        me.called = receiver;
        Interrupts.learn(me, me);
    }

    private static void thread(ControlledThread me, Thread receiver, int site) {
        me.execution.event(me, site, true);
        me.announced = true;
        ControlledThread other = me.execution.controlled(receiver);
        Interrupts.learn(me, other == null ? me : other);
    }

    private static void plain(ControlledThread me, Object collection, int site) {
        boolean write = (Sites.flags[site] & Site.WRITE) != 0;
        me.writes = write;
        me.execution.event(me, site, Sites.racy[site]);
        me.execution.happensBefore.accessContent(me, collection, write, site);
    }

    /// Such a collection takes its own monitor inside: the call is possible while nobody else has
    /// it.
    private static void underItsMonitor(ControlledThread me, Object collection, int site) {
        Monitor monitor = MonitorHooks.of(me, Contents.mutex(collection));
        me.execution.event(me, site, true);
        if (monitor.owner != me) {
            MonitorHooks.await(me, monitor);
        }
        boolean write = (Sites.flags[site] & Site.WRITE) != 0;
        me.execution.happensBefore.update(me, monitor.published);
        me.execution.happensBefore.accessContent(me, Contents.of(collection), write, site);
        me.execution.happensBefore.release(me, monitor.published);
    }

    /// A method of the code under test begins, for the report of a run.
    public static void entered(int site) {
        if (Execution.isTraced()) {
            ControlledThread me = Execution.me();
            if (me != null && me.execution.trace != null && me.uninterrupted == 0) {
                me.execution.trace.enters(me, site);
            }
        }
    }

    /// An exception ends a method of the code under test.
    public static void left(Throwable thrown, int site) {
        if (Execution.isTraced()) {
            ControlledThread me = Execution.me();
            if (me != null
                    && me.execution.trace != null
                    && me.uninterrupted == 0
                    && !me.execution.isOver()) {
                me.execution.trace.leaves(me, site, thrown);
            }
        }
    }

    /// What a call returned, for the report of a run.
    public static void returned(@Nullable Object result) {
        if (Execution.isTraced()) {
            tell(result);
        }
    }

    public static void returned(boolean result) {
        if (Execution.isTraced()) {
            tell(result);
        }
    }

    public static void returned(int result) {
        if (Execution.isTraced()) {
            tell(result);
        }
    }

    public static void returned(long result) {
        if (Execution.isTraced()) {
            tell(result);
        }
    }

    private static void tell(@Nullable Object result) {
        ControlledThread me = Execution.me();
        if (me != null && me.execution.trace != null && me.uninterrupted == 0) {
            me.execution.trace.returned(me, result);
        }
    }

    /// After a call into `java.util.concurrent` that returned.
    public static void after() {
        ControlledThread me = Execution.me();
        if (me != null) {
            if (me.execution.trace != null && me.uninterrupted == 0) {
                me.execution.trace.after(me);
            }
            me.insideCall = false;
            me.called = null;
        }
    }

    /// What is read under an optimistic stamp may be stale or torn; only what [#validate] confirms
    /// counts.
    public static long optimisticRead(StampedLock lock) {
        long stamp = lock.tryOptimisticRead();
        ControlledThread me = Execution.me();
        if (me != null) {
            me.execution.happensBefore.settle(me, false);
            me.readsOptimistically = true;
        }
        return stamp;
    }

    public static boolean validate(StampedLock lock, long stamp) {
        boolean valid = lock.validate(stamp);
        ControlledThread me = Execution.me();
        if (me != null) {
            // Valid, and nobody has written; not valid, and the code throws away what it read.
            me.execution.happensBefore.settle(me, true);
        }
        return valid;
    }
}
