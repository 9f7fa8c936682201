package interleave.engine.runtime;

import org.jspecify.annotations.Nullable;

/// Called before each access to a field that is not final, and to an array's element.
///
/// A volatile access is a schedule point. A plain one is none, as long as it takes part in no race:
/// in a run without races, what lies between two synchronisations happens as if at once.
public final class MemoryHooks {
    private MemoryHooks() {}

    public static void read(@Nullable Object owner, int site) {
        ControlledThread me = Execution.me();
        if (me != null && owner != null) {
            field(me, owner, site, false);
        }
    }

    public static void write(@Nullable Object owner, int site) {
        ControlledThread me = Execution.me();
        if (me != null && owner != null) {
            field(me, owner, site, true);
        }
    }

    private static void field(ControlledThread me, Object owner, int site, boolean write) {
        int field = Sites.fields[site];
        me.aimsAt(owner, field, write);
        Execution execution = me.execution;
        int flags = Sites.flags[site];
        if ((flags & Site.VOLATILE) != 0) {
            execution.event(me, site, true);
            execution.happensBefore.accessVolatile(me, owner, field, write);
        } else {
            execution.event(me, site, Sites.racy[site]);
            execution.happensBefore.access(me, owner, field, write, site);
        }
    }

    public static void readStatic(int site) {
        ControlledThread me = Execution.me();
        if (me != null) {
            staticField(me, site, false);
        }
    }

    public static void writeStatic(int site) {
        ControlledThread me = Execution.me();
        if (me != null) {
            staticField(me, site, true);
        }
    }

    private static void staticField(ControlledThread me, int site, boolean write) {
        if (me.uninterrupted > 0) {
            // The JVM orders a class's initialiser before all that use the class.
            return;
        }
        int field = Sites.fields[site];
        me.aimsAt(ClassState.class, field, write);
        Execution execution = me.execution;
        if ((Sites.flags[site] & Site.VOLATILE) != 0) {
            execution.event(me, site, true);
            execution.happensBefore.accessVolatileStatic(me, field, write);
        } else {
            execution.event(me, site, Sites.racy[site]);
            execution.happensBefore.accessStatic(me, field, write, site);
        }
    }

    public static void readElement(@Nullable Object array, int index, int site) {
        element(array, index, site, false);
    }

    public static void writeElement(@Nullable Object array, int index, int site) {
        element(array, index, site, true);
    }

    private static void element(@Nullable Object array, int index, int site, boolean write) {
        ControlledThread me = Execution.me();
        if (me != null && array != null) {
            me.aimsAt(array, index, write);
            me.execution.event(me, site, Sites.racy[site]);
            me.execution.happensBefore.accessElement(me, array, index, write, site);
        }
    }
}
