package interleave.app.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Keeps a process within its limits, and ends it with all its children.
public final class ProcessWatch implements AutoCloseable {
    private static final int KEPT_OUTPUT = 2_000;

    /// A JVM that has told its last event has nothing left to do.
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Process process;
    private final Limits limits;
    private final AtomicReference<@Nullable Limit> exceeded = new AtomicReference<>();
    private final StringBuilder output = new StringBuilder();
    private final Thread reader;
    private final Thread timer;
    private final long start = System.nanoTime();
    private volatile long lastSign = start;

    public ProcessWatch(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        reader = Thread.ofVirtual().start(this::read);
        timer = Thread.ofVirtual().start(this::watchTime);
    }

    /// The process has shown that it gets on.
    public void alive() {
        lastSign = System.nanoTime();
    }

    /// Waits for the process to end, for a short while, and says how it did.
    public Ending ending() {
        return ending(FAREWELL);
    }

    /// Waits so long for the process to end, at most, and says how it did.
    public Ending ending(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill(Limit.SILENCE);
            }
            int exitCode = process.waitFor();
            reader.join(FAREWELL);
            return new Ending(exitCode, Optional.ofNullable(exceeded.get()), output());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a test JVM ended", interrupted);
        }
    }

    @Override
    public void close() {
        timer.interrupt();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void kill(Limit limit) {
        exceeded.compareAndSet(null, limit);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private void watchTime() {
        try {
            while (process.isAlive()) {
                long now = System.nanoTime();
                long quiet = limits.silence().toNanos() - (now - lastSign);
                long all = limits.whole().toNanos() - (now - start);
                if (Math.min(quiet, all) <= 0) {
                    kill(all <= 0 ? Limit.WHOLE : Limit.SILENCE);
                    return;
                }
                process.waitFor(Math.min(quiet, all), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(String text) {
        synchronized (output) {
            output.append(text).delete(0, Math.max(0, output.length() - KEPT_OUTPUT));
        }
    }

    private String output() {
        synchronized (output) {
            return output.toString();
        }
    }

    private void read() {
        byte[] buffer = new byte[8192];
        long total = 0;
        try (InputStream in = process.getInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                total += read;
                keep(new String(buffer, 0, read, StandardCharsets.UTF_8));
                if (total > limits.output()) {
                    kill(Limit.OUTPUT);
                }
            }
        } catch (IOException ended) {
            // A process that was killed closes its pipe.
        }
    }
}
