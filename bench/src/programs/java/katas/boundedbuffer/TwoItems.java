package katas.boundedbuffer;

import interleave.bench.Program;
import java.time.Duration;
import katas.Worker;

/// One thread puts two items in a row while two others wait for one each; one of them would not
/// wait for ever.
public final class TwoItems implements Program {
    private static final Duration LONG = Duration.ofHours(1);

    @Override
    public void run() throws Throwable {
        var buffer = new BoundedBuffer<Integer>(2);
        var taker =
                new Worker("taker") {
                    @Override
                    protected void work() throws InterruptedException {
                        buffer.take();
                    }
                };
        var poller =
                new Worker("poller") {
                    @Override
                    protected void work() throws InterruptedException {
                        if (buffer.poll(LONG).isEmpty()) {
                            throw new AssertionError("poll gave up within the hour");
                        }
                    }
                };
        taker.start();
        poller.start();
        buffer.put(1);
        buffer.put(2);
        taker.await();
        poller.await();
    }
}
