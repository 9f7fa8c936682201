package interleave.app.sandbox;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program of the grader's own, whose output nobody needs.
///
/// @param command the program by its full path, and its arguments
public record OwnProgram(List<String> command) {
    private static final long PATIENCE_SECONDS = 60;

    public OwnProgram {
        command = List.copyOf(command);
    }

    /// Runs it, and says whether it ended as it should, within a minute.
    public boolean succeeds() throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
