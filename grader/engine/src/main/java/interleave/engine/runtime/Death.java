package interleave.engine.runtime;

/// A thread that ended with an exception that nobody caught.
///
/// @param handled whether it had a handler for that
public record Death(String thread, Throwable thrown, boolean handled) {
    static Death of(ControlledThread thread, Throwable thrown) {
        return new Death(thread.toString(), thrown, isHandled(thread));
    }

    /// A thread's group is its handler when it has none of its own, and would only print.
    private static boolean isHandled(ControlledThread thread) {
        Thread.UncaughtExceptionHandler handler = thread.thread.getUncaughtExceptionHandler();
        boolean own = handler.getClass() != ThreadGroup.class && !(handler instanceof Quiet);
        return own || Thread.getDefaultUncaughtExceptionHandler() != null;
    }
}
