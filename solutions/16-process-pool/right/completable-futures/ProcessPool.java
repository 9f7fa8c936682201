package katas.processpool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

// Style: futures. Each worker is a future of its number; the whole is one that fails with the
// first.
public final class ProcessPool {
    private static final Executor THREADS = work -> Thread.startVirtualThread(work);

    private final String[] command;

    public ProcessPool(List<String> command) {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("command must not be empty, but is " + command);
        }
        this.command = command.toArray(String[]::new);
        Stream.of(this.command).forEach(Objects::requireNonNull);
    }

    public long sum(int from, int to, int workers, Duration timeout)
            throws IOException, TimeoutException, InterruptedException {
        check(from, to, workers, timeout);
        long deadline =
                System.nanoTime()
                        + Math.min(Long.MAX_VALUE / 2, TimeUnit.NANOSECONDS.convert(timeout));
        List<Process> processes = new ArrayList<>();
        List<CompletableFuture<Long>> numbers = new ArrayList<>();
        try {
            long left = (long) to - from + 1;
            long next = from;
            for (long parts = Math.min(workers, left); parts > 0; parts--) {
                long size = (left + parts - 1) / parts;
                Process process = new ProcessBuilder(command).start();
                processes.add(process);
                numbers.add(number(process, next, next + size - 1));
                next += size;
                left -= size;
            }
            CompletableFuture<Object> first = new CompletableFuture<>();
            for (CompletableFuture<Long> number : numbers) {
                var _ =
                        number.exceptionally(
                                thrown -> {
                                    first.completeExceptionally(thrown);
                                    return null;
                                });
            }
            var _ =
                    CompletableFuture.allOf(numbers.toArray(CompletableFuture[]::new))
                            .thenRun(() -> first.complete(true));
            var _ = first.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            return numbers.stream().mapToLong(CompletableFuture::join).sum();
        } catch (ExecutionException failed) {
            Throwable cause =
                    failed.getCause() instanceof CompletionException wrapped
                            ? wrapped.getCause()
                            : failed.getCause();
            throw cause instanceof UncheckedIOException unchecked
                    ? unchecked.getCause()
                    : new IOException(cause);
        } finally {
            processes.forEach(Process::destroyForcibly);
            CompletableFuture.allOf(
                            processes.stream()
                                    .map(Process::onExit)
                                    .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private static CompletableFuture<Long> number(Process process, long from, long to) {
        var answer = CompletableFuture.supplyAsync(() -> text(process.inputReader()), THREADS);
        var complaint = CompletableFuture.supplyAsync(() -> text(process.errorReader()), THREADS);
        var asked = CompletableFuture.runAsync(() -> ask(process, from + " " + to + "\n"), THREADS);
        return process.onExit()
                .thenCombine(asked, (it, _) -> it.exitValue())
                .thenCombine(answer, (code, said) -> new Object[] {code, said})
                .thenCombine(
                        complaint,
                        (both, errors) ->
                                parsed(from, to, (int) both[0], (String) both[1], errors));
    }

    private static void ask(Process process, String question) {
        try (var pipe = process.getOutputStream()) {
            pipe.write(question.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // A worker that does not listen has its reasons, and an exit code.
        }
    }

    private static String text(BufferedReader pipe) {
        try (pipe) {
            return pipe.readAllAsString();
        } catch (IOException closed) {
            return "";
        }
    }

    private static long parsed(long from, long to, int code, String said, String errors) {
        try {
            if (code == 0) {
                return Long.parseLong(said.trim());
            }
        } catch (NumberFormatException _) {
            // Told below.
        }
        String last = errors.lines().reduce((_, line) -> line).orElse("nothing");
        throw new UncheckedIOException(
                new IOException(
                        "slice ["
                                + from
                                + ", "
                                + to
                                + "] failed with code "
                                + code
                                + ", saying: "
                                + last));
    }

    private static void check(int from, int to, int workers, Duration timeout) {
        if (from > to) {
            throw new IllegalArgumentException(
                    "from is " + from + ", which is more than to, " + to);
        }
        if (workers < 1) {
            throw new IllegalArgumentException("workers is " + workers + ", but must be 1 or more");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException(
                    "timeout is " + timeout + ", but must be more than 0");
        }
    }
}
