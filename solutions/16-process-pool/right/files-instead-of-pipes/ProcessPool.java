package katas.processpool;

import java.io.File;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

// Style: no pipe and no thread at all. Each worker reads and writes files, and the caller waits for
// one process after the other.
public final class ProcessPool {
    private final List<String> command;

    public ProcessPool(List<String> command) {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("command is empty: " + command);
        }
        this.command = new ArrayList<>(command);
    }

    public long sum(int from, int to, int workers, Duration timeout)
            throws IOException, TimeoutException, InterruptedException {
        check(from, to, workers, timeout);
        long begin = System.nanoTime();
        long nanos = nanos(timeout);
        Path folder = Files.createTempDirectory("sums");
        List<Desk> desks = new ArrayList<>();
        try {
            BigInteger count =
                    BigInteger.valueOf(to).subtract(BigInteger.valueOf(from)).add(BigInteger.ONE);
            int parts = count.min(BigInteger.valueOf(workers)).intValueExact();
            for (int i = 0; i < parts; i++) {
                desks.add(
                        Desk.open(
                                command,
                                folder,
                                i,
                                bound(from, count, i, parts),
                                bound(from, count, i + 1, parts) - 1));
            }
            long sum = 0;
            for (Desk desk : desks) {
                long left = nanos - (System.nanoTime() - begin);
                if (!desk.process().waitFor(Math.max(0, left), TimeUnit.NANOSECONDS)) {
                    throw new TimeoutException(
                            "no sum of " + from + " to " + to + " in " + timeout);
                }
                sum += desk.answer();
            }
            return sum;
        } finally {
            for (Desk desk : desks) {
                desk.process().destroyForcibly();
            }
            for (Desk desk : desks) {
                desk.process().onExit().join();
            }
            delete(folder);
        }
    }

    /// Where slice i begins: the bounds of all slices lie evenly in the range.
    private static long bound(int from, BigInteger count, int i, int parts) {
        return from
                + count.multiply(BigInteger.valueOf(i))
                        .divide(BigInteger.valueOf(parts))
                        .longValueExact();
    }

    private static long nanos(Duration timeout) {
        try {
            return timeout.toNanos();
        } catch (ArithmeticException tooLong) {
            return Long.MAX_VALUE;
        }
    }

    private static void delete(Path folder) {
        File[] files = folder.toFile().listFiles();
        for (File file : files == null ? new File[0] : files) {
            var _ = file.delete();
        }
        var _ = folder.toFile().delete();
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

    private record Desk(Process process, int index, long from, long to, Path out, Path err) {
        static Desk open(List<String> command, Path folder, int index, long from, long to)
                throws IOException {
            Path in = folder.resolve(index + ".in");
            Path out = folder.resolve(index + ".out");
            Path err = folder.resolve(index + ".err");
            Files.writeString(in, from + " " + to + System.lineSeparator());
            Process process =
                    new ProcessBuilder(command)
                            .redirectInput(in.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            return new Desk(process, index, from, to, out, err);
        }

        long answer() throws IOException {
            String answer = Files.readString(out).trim();
            if (process.exitValue() == 0 && answer.matches("[+-]?[0-9]{1,19}")) {
                return new BigInteger(answer).longValueExact();
            }
            List<String> complaints = Files.readAllLines(err);
            throw new IOException(
                    "worker #"
                            + index
                            + " ("
                            + from
                            + ".."
                            + to
                            + ") exited with "
                            + process.exitValue()
                            + " and printed \""
                            + answer
                            + "\""
                            + (complaints.isEmpty() ? "" : ": " + complaints.getLast()));
        }
    }
}
