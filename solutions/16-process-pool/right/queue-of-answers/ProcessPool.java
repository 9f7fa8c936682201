package katas.processpool;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

// Style: messages. A thread for each worker puts one message into a queue, and the caller takes
// them.
public final class ProcessPool {
    private sealed interface Message {
        record Sum(long value) implements Message {}

        record Broken(IOException how) implements Message {}
    }

    private final List<String> command;

    public ProcessPool(List<String> command) {
        this.command = command.stream().map(String::toString).toList();
        if (this.command.isEmpty()) {
            throw new IllegalArgumentException("command: []");
        }
    }

    public long sum(int from, int to, int workers, Duration timeout)
            throws IOException, TimeoutException, InterruptedException {
        check(from, to, workers, timeout);
        long start = System.nanoTime();
        long count = (long) to - from + 1;
        int parts = (int) Math.min(workers, count);
        BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
        Process[] processes = new Process[parts];
        try {
            for (int part = 0; part < parts; part++) {
                processes[part] = new ProcessBuilder(command).start();
                long first = from + part * (count / parts) + Math.min(part, count % parts);
                long last = first + count / parts - (part < count % parts ? 0 : 1);
                Process process = processes[part];
                Thread.ofPlatform().daemon().start(() -> messages.add(talk(process, first, last)));
            }
            long sum = 0;
            for (int part = 0; part < parts; part++) {
                long left = TimeUnit.NANOSECONDS.convert(timeout) - (System.nanoTime() - start);
                switch (messages.poll(left, TimeUnit.NANOSECONDS)) {
                    case null -> throw new TimeoutException("waited for " + timeout);
                    case Message.Sum(long value) -> sum += value;
                    case Message.Broken(IOException how) -> throw how;
                }
            }
            return sum;
        } finally {
            IntStream.range(0, parts)
                    .filter(i -> processes[i] != null)
                    .forEach(i -> processes[i].destroyForcibly());
            IntStream.range(0, parts)
                    .filter(i -> processes[i] != null)
                    .forEach(i -> processes[i].onExit().join());
        }
    }

    private static Message talk(Process process, long first, long last) {
        StringBuffer complaint = new StringBuffer();
        Thread listener =
                Thread.ofPlatform().daemon().start(() -> listen(process.errorReader(), complaint));
        try {
            try (BufferedWriter writer = process.outputWriter()) {
                writer.write(first + " " + last);
                writer.newLine();
            } catch (IOException _) {
                // Its exit code will tell.
            }
            String line = process.inputReader().readLine();
            int code = process.waitFor();
            listener.join();
            if (code == 0 && line != null && line.strip().matches("-?\\d+")) {
                return new Message.Sum(Long.parseLong(line.strip()));
            }
            return new Message.Broken(
                    new IOException(
                            String.format(
                                    "%d..%d: exit code %d, '%s', '%s'",
                                    first, last, code, line, complaint)));
        } catch (IOException broken) {
            return new Message.Broken(broken);
        } catch (InterruptedException impossible) {
            return new Message.Broken(new IOException(impossible));
        }
    }

    private static void listen(BufferedReader reader, StringBuffer last) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                last.setLength(0);
                last.append(line);
            }
        } catch (IOException _) {
            // The process is gone.
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
}
