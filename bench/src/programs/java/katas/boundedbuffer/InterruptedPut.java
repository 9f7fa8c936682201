package katas.boundedbuffer;

import interleave.bench.Program;
import katas.Worker;

/// A producer waits for room and is interrupted: it goes away, and its item with it.
public final class InterruptedPut implements Program {
    @Override
    public void run() throws Throwable {
        var buffer = new BoundedBuffer<Integer>(1);
        buffer.put(1);
        var producer =
                new Worker("producer") {
                    @Override
                    protected void work() {
                        try {
                            buffer.put(2);
                        } catch (InterruptedException _) {
                            return;
                        }
                        throw new AssertionError("put returned without room");
                    }
                };
        producer.start();
        producer.callOff();
        producer.await();
        if (buffer.size() != 1) {
            throw new AssertionError("a buffer with room for one holds " + buffer.size());
        }
    }
}
