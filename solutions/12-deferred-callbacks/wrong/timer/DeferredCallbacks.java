package katas.deferredcallbacks;

import java.time.Duration;
import java.util.Objects;
import java.util.Timer;
import java.util.TimerTask;

public final class DeferredCallbacks implements AutoCloseable {
    private final Timer timer = new Timer(true);

    public DeferredCallbacks() {}

    public void schedule(Duration delay, Runnable callback) {
        Objects.requireNonNull(callback);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        callback.run();
                    }
                },
                delay.toMillis());
    }

    @Override
    public void close() throws InterruptedException {
        timer.cancel();
    }
}
