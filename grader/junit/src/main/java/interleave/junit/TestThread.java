package interleave.junit;

import interleave.engine.stress.Noise;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// A named thread of a test. What it throws fails the test, unless the test asked for it with
/// [#failure].
///
/// @param <T> what its body returns
public final class TestThread<T extends @Nullable Object> extends Thread {
    private final Callable<? extends T> body;
    private @Nullable T value;
    private @Nullable Throwable thrown;
    private volatile boolean failureExpected;

    TestThread(String name, Callable<? extends T> body) {
        super(name);
        this.body = body;
        setDaemon(true);
    }

    @Override
    public void run() {
        Noise.start();
        try {
            value = body.call();
        } catch (Throwable broken) {
            thrown = broken;
        }
    }

    /// Waits until the thread has ended and returns what its body returned.
    ///
    /// @throws Exception what the body threw
    @SuppressWarnings("NullAway") // T says itself whether its value may be null
    public T result() throws Exception {
        awaitEnd();
        if (thrown != null) {
            failureExpected = true;
            rethrow(thrown);
        }
        return value;
    }

    /// Waits until the thread has ended and returns the exception that ended it, which then does
    /// not fail the test.
    ///
    /// @throws AssertionError if the body ended normally
    public Throwable failure() {
        failureExpected = true;
        awaitEnd();
        if (thrown == null) {
            throw new AssertionError(
                    getName()
                            + " should have ended with an exception, but it ended normally"
                            + (value == null ? "" : " with " + value));
        }
        return thrown;
    }

    /// Waits until the thread has ended, however long an interrupt of the caller would like it not
    /// to.
    void awaitEnd() {
        boolean interrupted = false;
        while (true) {
            try {
                join();
                break;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Gives the thread a moment to end, and no moment to a caller that is interrupted itself.
    void awaitEndForAWhile() {
        try {
            join(Duration.ofMillis(100));
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    /// The exception that nobody expected, once the thread has ended.
    @Nullable Throwable unexpected() {
        return failureExpected ? null : thrown;
    }

    private static void rethrow(Throwable thrown) throws Exception {
        switch (thrown) {
            case Exception exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalStateException(thrown);
        }
    }
}
