package interleave.engine.runtime;

/// Called from the initialisers of transformed classes.
public final class ClassHooks {
    private ClassHooks() {}

    /// The JVM holds a lock of its own while a class is initialised: no thread gives way in there.
    public static void enterInitializer() {
        ControlledThread me = Execution.me();
        if (me != null) {
            me.uninterrupted++;
        }
    }

    public static void leaveInitializer() {
        ControlledThread me = Execution.me();
        if (me != null) {
            me.uninterrupted--;
        }
    }

    /// The JVM loads a class or links a call on this thread, since it is the first to need it: what
    /// that synchronises on is no part of the program, and happens in one run only.
    public static void enterLinkage() {
        ControlledThread me = Execution.me();
        if (me != null) {
            me.uninterrupted++;
            me.linkage++;
        }
    }

    public static void leaveLinkage() {
        ControlledThread me = Execution.me();
        if (me != null) {
            me.uninterrupted--;
            me.linkage--;
        }
    }

    /// A class has got its static fields, which the next run must find as this one did.
    public static void initialized(Class<?> type) {
        Statics.add(type);
    }
}
