package interleave.app.grade;

import interleave.app.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Runs independent jobs, so many at a time, and keeps their results in the order of the jobs.
public record Parallel(int jobs) {
    /// Runs all of them.
    ///
    /// @throws UserError of the first job that met bad input
    public <T> List<T> run(List<? extends Callable<T>> tasks) throws UserError {
        ExecutorService executor = Executors.newFixedThreadPool(jobs);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(executor.submit(task));
            }
            var results = new ArrayList<T>();
            for (Future<T> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            // Waits for those that were interrupted: nobody may be at work when the caller tidies
            // up.
            executor.shutdownNow();
            executor.close();
        }
    }

    private static <T> T result(Future<T> future) throws UserError {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UserError userError) {
                throw userError;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UserError("interrupted", interrupted);
        }
    }
}
