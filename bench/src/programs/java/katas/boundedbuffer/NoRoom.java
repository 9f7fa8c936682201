package katas.boundedbuffer;

import interleave.bench.Program;
import katas.Worker;

/// Two producers want the one place, and nobody takes more than one item before they are counted.
public final class NoRoom implements Program {
    @Override
    public void run() throws Throwable {
        var buffer = new BoundedBuffer<Integer>(1);
        var one = new Producer(buffer, 1);
        var two = new Producer(buffer, 2);
        one.start();
        two.start();
        int first = buffer.take();
        int size = buffer.size();
        if (size < 0 || size > 1) {
            throw new AssertionError("a buffer with room for one holds " + size);
        }
        int second = buffer.take();
        one.await();
        two.await();
        if (first + second != 3) {
            throw new AssertionError(
                    "1 and 2 went in, but %d and %d came out".formatted(first, second));
        }
    }

    private static final class Producer extends Worker {
        private final BoundedBuffer<Integer> buffer;
        private final int item;

        Producer(BoundedBuffer<Integer> buffer, int item) {
            super("producer " + item);
            this.buffer = buffer;
            this.item = item;
        }

        @Override
        protected void work() throws InterruptedException {
            buffer.put(item);
            int size = buffer.size();
            if (size < 0 || size > 1) {
                throw new AssertionError("a buffer with room for one holds " + size);
            }
        }
    }
}
