package katas.boundedbuffer;

import interleave.bench.Program;
import katas.Worker;

/// Two consumers wait; one is interrupted just when an item comes, which then is the other's.
public final class InterruptedTake implements Program {
    @Override
    public void run() throws Throwable {
        var buffer = new BoundedBuffer<Integer>(1);
        var called = new Consumer(buffer, "interrupted");
        var other = new Consumer(buffer, "other");
        called.start();
        other.start();
        buffer.put(1);
        called.callOff();
        called.awaitEnd();
        if (called.served) {
            buffer.put(2);
        }
        other.await();
        if (!other.served) {
            throw new AssertionError("an interrupt reached who was not meant");
        }
    }

    private static final class Consumer extends Worker {
        private final BoundedBuffer<Integer> buffer;
        private boolean served;

        Consumer(BoundedBuffer<Integer> buffer, String name) {
            super(name);
            this.buffer = buffer;
        }

        @Override
        protected void work() throws InterruptedException {
            buffer.take();
            served = true;
        }
    }
}
