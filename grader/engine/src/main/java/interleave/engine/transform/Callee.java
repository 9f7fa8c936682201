package interleave.engine.transform;

import interleave.engine.Action;
import interleave.engine.runtime.Site;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A method of the JDK whose calls are events.
///
/// @param event what a thread does that calls it
/// @param action the same in one word
/// @param flags as of [Site]
record Callee(String event, Action action, int flags) {
    private static final String CONCURRENT = "java/util/concurrent/";
    private static final String LOCK_SUPPORT = CONCURRENT + "locks/LockSupport";
    private static final Set<String> SILENT_TYPES =
            Set.of(
                    CONCURRENT + "TimeUnit",
                    CONCURRENT + "Executors",
                    CONCURRENT + "Callable",
                    CONCURRENT + "ThreadFactory",
                    CONCURRENT + "ThreadLocalRandom");

    /// Creations, and views of a lock: no thread can meet another in them.
    private static final Set<String> SILENT_METHODS =
            Set.of("readLock", "writeLock", "newCondition", "newKeySet", "newUpdater");

    /// Null if a call of this method is no event.
    ///
    /// @param owner by its internal name
    static @Nullable Callee find(String owner, String method) {
        if (method.equals("<init>")) {
            return null;
        }
        if (owner.startsWith("java/lang/Thread")) {
            String event = ThreadMethods.event(owner, method);
            return event == null ? null : new Callee(event, Actions.ofThread(method), Site.SYNC);
        }
        if (owner.startsWith(CONCURRENT)) {
            return isSilent(owner, method)
                    ? null
                    : new Callee(
                            call(owner, method),
                            Actions.ofConcurrent(owner, method),
                            Site.SYNC | park(owner, method));
        }
        if (PlainTypes.contains(owner)) {
            int write = PlainTypes.isReader(method) ? 0 : Site.WRITE;
            return new Callee(
                    call(owner, method), Actions.ofStore(method), Site.COLLECTION | write);
        }
        return null;
    }

    private static boolean isSilent(String owner, String method) {
        return SILENT_TYPES.contains(owner)
                || SILENT_METHODS.contains(method)
                || owner.endsWith("Exception");
    }

    private static int park(String owner, String method) {
        return owner.equals(LOCK_SUPPORT) && method.startsWith("park") ? Site.PARK : 0;
    }

    /// A call as what a thread does.
    static String call(String owner, String method) {
        String name = owner.substring(owner.lastIndexOf('/') + 1).replace('$', '.');
        return method.equals("<init>") ? "calls new " + name : "calls " + name + "." + method;
    }

    boolean isSynchronization() {
        return (flags & Site.SYNC) != 0;
    }

    /// The event of a call on an object.
    String eventOnObject() {
        return event.contains("{}") ? event : event + " on {}";
    }
}
