package interleave.engine.explore;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// A thread of its own to play schedules on, watched from outside: a call that blocks in the
/// operating system stops it and all that it carries.
final class Carrier<T> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /// The last resort, so it is generous; it never makes a verdict, only the way to stress. Twenty
    /// seconds' worth. Looks are counted and not time: none is made while a debugger holds the
    /// whole JVM.
    private static final int PATIENCE = 80;

    private final Progress progress;
    private volatile @Nullable T result;
    private volatile @Nullable Throwable thrown;

    /// How far the work has come; it changes as long as the carrier gets on.
    interface Progress {
        long now();
    }

    Carrier(Progress progress) {
        this.progress = progress;
    }

    /// Does the work and waits for it.
    ///
    /// @return empty if the carrier is stuck, and has been left to itself
    Optional<T> carry(Callable<T> work) {
        var thread = new Thread(() -> run(work), "carrier");
        thread.setDaemon(true);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        return endsInTime(thread) ? Optional.ofNullable(result()) : Optional.empty();
    }

    private void run(Callable<T> work) {
        try {
            result = work.call();
        } catch (Throwable broken) {
            thrown = broken;
        }
    }

    private @Nullable T result() {
        switch (thrown) {
            case null -> {
                return result;
            }
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            case Throwable checked -> throw new IllegalStateException(checked);
        }
    }

    private boolean endsInTime(Thread thread) {
        long before = progress.now();
        int looks = 0;
        while (!endsWithinALook(thread)) {
            long now = progress.now();
            looks = now == before ? looks + 1 : 0;
            before = now;
            if (looks > PATIENCE) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsWithinALook(Thread thread) {
        try {
            return thread.join(BETWEEN_LOOKS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a test was explored", interrupted);
        }
    }
}
