package interleave.app.sandbox;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Starts processes that die with the thread that started them: one thread, which lives as long as
/// the grader.
final class Spawner {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("spawner").daemon().factory());

    Process start(Callable<Process> process) throws IOException {
        try {
            return thread.submit(process).get();
        } catch (ExecutionException failed) {
            throw new IOException("a process cannot be started: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a process was started", interrupted);
        }
    }
}
