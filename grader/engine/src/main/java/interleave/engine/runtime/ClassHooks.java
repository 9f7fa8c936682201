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
            if (me.linkage++ == 0) {
                IdentityHashes.end(ThreadInternals.realThread(), me);
            }
        }
    }

    public static void leaveLinkage() {
        ControlledThread me = Execution.me();
        if (me != null) {
            me.uninterrupted--;
            if (--me.linkage == 0) {
                IdentityHashes.begin(ThreadInternals.realThread(), me);
            }
        }
    }

    /// Where the JVM would initialise the class if it had not been used before: it is as in a run
    /// that has a JVM of its own.
    public static void use(Class<?> type) {
        ControlledThread me = Execution.me();
        if (me != null && me.lastUsed != type) {
            ClassState state = ClassState.of(type);
            if (!state.isKnownTo(me)) {
                state.use(me);
            }
            me.lastUsed = type;
        }
    }

    /// The JVM is about to set a class's static fields, which the next run must find as this one
    /// does.
    public static void initializing(Class<?> type) {
        ClassState.of(type).initialising(Execution.me());
        enterInitializer();
    }

    public static void initialized(Class<?> type) {
        leaveInitializer();
        ClassState.of(type).initialised(Execution.me());
    }

    /// The initialiser threw: whoever uses the class in this run is told, and the next run tries
    /// again.
    ///
    /// @throws Throwable the same, outside of a run
    public static void failed(Throwable thrown, Class<?> type) throws Throwable {
        leaveInitializer();
        ControlledThread me = Execution.me();
        if (me == null) {
            throw thrown;
        }
        ClassState.of(type).failed(me, thrown);
    }
}
