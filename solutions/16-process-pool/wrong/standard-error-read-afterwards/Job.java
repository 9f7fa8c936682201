package katas.processpool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

final class Job implements Callable<Long>, AutoCloseable {
    private final Slice slice;
    private final Process process;

    private Job(Slice slice, Process process) {
        this.slice = slice;
        this.process = process;
    }

    static Job start(Slice slice, ProcessBuilder builder) throws IOException {
        return new Job(slice, builder.start());
    }

    @Override
    public Long call() throws Exception {
        var complaints = new FutureTask<>(() -> lastLine(process.errorReader()));
        ask();
        String answer = answer();
        complaints.run();
        int exitCode = process.waitFor();
        if (exitCode != 0) {
            throw failed("ended", exitCode, complaints.get());
        }
        try {
            return Long.valueOf(answer.strip());
        } catch (NumberFormatException noNumber) {
            throw failed("answered '%s'".formatted(answer.strip()), exitCode, complaints.get());
        }
    }

    private void ask() {
        try (Writer question = process.outputWriter()) {
            question.write("%d %d%n".formatted(slice.from(), slice.to()));
        } catch (IOException gone) {
            // The worker has ended without reading: its exit code says more.
        }
    }

    private String answer() throws IOException {
        try (BufferedReader reader = process.inputReader()) {
            return reader.readAllAsString();
        }
    }

    private static String lastLine(BufferedReader reader) throws IOException {
        try (reader) {
            return reader.lines().reduce("", (_, line) -> line);
        }
    }

    private IOException failed(String how, int exitCode, String complaint) {
        return new IOException(
                "the worker for the slice %s %s, with exit code %d and the last error '%s'"
                        .formatted(slice, how, exitCode, complaint));
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
