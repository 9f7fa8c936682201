package interleave.engine.runtime;

/// The handler of real threads that have none of their own: that one is unwound when its run is
/// over is nobody's news.
public final class Quiet implements Thread.UncaughtExceptionHandler {
    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        // What counts has been noted by the hook in Thread.
    }
}
