package katas.daemonthreads;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/// Its thread never ends, whatever it says.
public final class Journal implements AutoCloseable {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Consumer<String> sink;

    public Journal(Consumer<String> sink) {
        this.sink = sink;
        var writer = new Liar();
        writer.setDaemon(true);
        writer.start();
    }

    public void append(String line) {
        tasks.add(() -> sink.accept(line));
    }

    @Override
    public void close() throws InterruptedException {
        var delivered = new CountDownLatch(1);
        tasks.add(delivered::countDown);
        delivered.await();
    }

    private final class Liar extends Thread {
        @Override
        public void run() {
            while (true) {
                try {
                    tasks.take().run();
                } catch (InterruptedException ignored) {
                    continue;
                }
            }
        }

        @Override
        public State getState() {
            return State.TERMINATED;
        }

        @Override
        public boolean isInterrupted() {
            return false;
        }

        @Override
        public void interrupt() {}

        @Override
        public String toString() {
            return "Thread[main]";
        }
    }
}
