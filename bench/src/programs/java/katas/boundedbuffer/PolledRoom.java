package katas.boundedbuffer;

import interleave.bench.Program;
import java.time.Duration;
import katas.Worker;

/// A producer waits for room that a poll makes.
public final class PolledRoom implements Program {
    private static final Duration LONG = Duration.ofHours(1);

    @Override
    public void run() throws Throwable {
        var buffer = new BoundedBuffer<Integer>(1);
        var producer =
                new Worker("producer") {
                    @Override
                    protected void work() throws InterruptedException {
                        buffer.put(1);
                        buffer.put(2);
                    }
                };
        producer.start();
        int first = buffer.poll(LONG).orElseThrow();
        int second = buffer.poll(LONG).orElseThrow();
        producer.await();
        if (first != 1 || second != 2) {
            throw new AssertionError(
                    "1 and 2 went in, but %d and %d came out".formatted(first, second));
        }
    }
}
