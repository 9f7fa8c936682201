package interleave.engine.runtime;

import org.jspecify.annotations.Nullable;

/// Called within `java.util.concurrent` where it reads or writes what makes its guarantees: the
/// happens-before edges of every lock, queue and future come from here.
///
/// With an offset it is an array's element that is accessed, or a field; a field counts as its
/// object, since the same one is also read as a plain volatile.
public final class SyncHooks {
    private SyncHooks() {}

    public static void read(@Nullable Object object) {
        ControlledThread me = meUnlessLinking();
        if (me != null && object != null) {
            within(me, object, false);
            me.execution.happensBefore.acquire(me, object);
        }
    }

    public static void write(@Nullable Object object) {
        ControlledThread me = meUnlessLinking();
        if (me != null && object != null) {
            within(me, object, true);
            me.execution.happensBefore.release(me, object);
        }
    }

    public static void update(@Nullable Object object) {
        ControlledThread me = meUnlessLinking();
        if (me != null && object != null) {
            within(me, object, true);
            me.execution.happensBefore.update(me, object);
        }
    }

    public static void read(@Nullable Object object, long offset) {
        ControlledThread me = meUnlessLinking();
        if (me != null && object != null) {
            within(me, object, false);
            if (object instanceof Object[]) {
                me.execution.happensBefore.acquireElement(me, object, offset);
            } else {
                me.execution.happensBefore.acquire(me, object);
            }
        }
    }

    public static void write(@Nullable Object object, long offset) {
        ControlledThread me = meUnlessLinking();
        if (me != null && object != null) {
            within(me, object, true);
            if (object instanceof Object[]) {
                me.execution.happensBefore.releaseElement(me, object, offset);
            } else {
                me.execution.happensBefore.release(me, object);
            }
        }
    }

    public static void update(@Nullable Object object, long offset) {
        ControlledThread me = meUnlessLinking();
        if (me == null || object == null) {
            return;
        }
        within(me, object, true);
        // No point in between: what is read here is what the update really sees.
        if (object instanceof Object[]) {
            me.execution.happensBefore.acquireElement(me, object, offset);
            me.execution.happensBefore.releaseElement(me, object, offset);
        } else {
            me.execution.happensBefore.update(me, object);
        }
    }

    private static @Nullable ControlledThread meUnlessLinking() {
        ControlledThread me = Execution.me();
        return me == null || me.linkage > 0 ? null : me;
    }

    private static void within(ControlledThread me, Object object, boolean writes) {
        if (me.insideCall && me.execution.rules.insideCalls()) {
            me.aimsAt(object, 0, writes);
            me.execution.innerPoint(me);
        }
    }

    /// Thread.onSpinWait within the JDK: whoever it waits for has to go on.
    public static void spin() {
        ControlledThread me = Execution.me();
        if (me == null) {
            Thread.onSpinWait();
        } else {
            me.execution.giveWay(me);
        }
    }

    /// After a monitor of the JDK's own was entered: it is a real one, and no thread may be dropped
    /// with it.
    public static void enterUninterrupted() {
        ControlledThread me = Execution.me();
        if (me != null) {
            me.uninterrupted++;
        }
    }

    public static void leaveUninterrupted() {
        ControlledThread me = Execution.me();
        if (me != null) {
            me.uninterrupted--;
        }
    }
}
