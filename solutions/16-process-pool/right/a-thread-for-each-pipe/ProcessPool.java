package katas.processpool;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

// Style: plain threads. Two listeners for each process, subclasses of Thread, and join for
// everything.
public final class ProcessPool {
    private final List<String> command;

    public ProcessPool(List<String> command) {
        this.command = List.copyOf(command);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("command is []");
        }
    }

    public long sum(int from, int to, int workers, Duration timeout)
            throws IOException, TimeoutException, InterruptedException {
        check(from, to, workers, timeout);
        long start = System.nanoTime();
        long time = TimeUnit.NANOSECONDS.convert(timeout);
        List<Process> processes = new ArrayList<>();
        List<Listener> answers = new ArrayList<>();
        List<Listener> complaints = new ArrayList<>();
        List<String> slices = new ArrayList<>();
        try {
            long count = to - (long) from + 1;
            long small = count / Math.min(workers, count);
            long large = count % Math.min(workers, count);
            for (long first = from; first <= to; ) {
                long last = first + small - 1 + (slices.size() < large ? 1 : 0);
                Process process = new ProcessBuilder(command).start();
                processes.add(process);
                answers.add(new Listener(process.getInputStream()));
                complaints.add(new Listener(process.getErrorStream()));
                slices.add(first + " " + last);
                PrintStream question =
                        new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
                question.println(first + " " + last);
                question.close();
                first = last + 1;
            }
            long sum = 0;
            for (int i = 0; i < processes.size(); i++) {
                if (!processes
                        .get(i)
                        .waitFor(time - (System.nanoTime() - start), TimeUnit.NANOSECONDS)) {
                    throw new TimeoutException(timeout + " are over");
                }
                answers.get(i)
                        .join(Duration.ofNanos(Math.max(1, time - (System.nanoTime() - start))));
                complaints
                        .get(i)
                        .join(Duration.ofNanos(Math.max(1, time - (System.nanoTime() - start))));
                String answer = answers.get(i).heard().trim();
                int code = processes.get(i).exitValue();
                try {
                    if (code != 0) {
                        throw new NumberFormatException();
                    }
                    sum += Long.parseLong(answer);
                } catch (NumberFormatException _) {
                    String[] lines = complaints.get(i).heard().split("\\R");
                    throw new IOException(
                            "Slice "
                                    + i
                                    + " ("
                                    + slices.get(i)
                                    + "): exit code "
                                    + code
                                    + ", "
                                    + lines[lines.length - 1]);
                }
            }
            return sum;
        } finally {
            for (Process process : processes) {
                process.destroyForcibly();
            }
            for (Process process : processes) {
                process.onExit().join();
            }
        }
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

    private static final class Listener extends Thread {
        private final InputStream pipe;
        private volatile String heard = "";

        Listener(InputStream pipe) {
            this.pipe = pipe;
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            try (pipe) {
                heard = new String(pipe.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException closed) {
                heard = "";
            }
        }

        String heard() {
            return heard;
        }
    }
}
