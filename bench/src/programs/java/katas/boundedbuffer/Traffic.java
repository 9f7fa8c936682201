package katas.boundedbuffer;

import interleave.bench.Program;
import katas.Worker;

/// Two producers and two consumers meet at a buffer with room for one item.
public final class Traffic implements Program {
    @Override
    public void run() throws Throwable {
        var buffer = new BoundedBuffer<Integer>(1);
        var consumers = new Consumer[] {new Consumer(buffer), new Consumer(buffer)};
        var producers = new Producer[] {new Producer(buffer, 1), new Producer(buffer, 2)};
        for (Consumer consumer : consumers) {
            consumer.start();
        }
        for (Producer producer : producers) {
            producer.start();
        }
        for (Producer producer : producers) {
            producer.await();
        }
        int sum = 0;
        for (Consumer consumer : consumers) {
            consumer.await();
            sum += consumer.taken;
        }
        if (sum != 3) {
            throw new AssertionError("1 and 2 went in, but what came out adds up to " + sum);
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

    private static final class Consumer extends Worker {
        private final BoundedBuffer<Integer> buffer;
        private int taken;

        Consumer(BoundedBuffer<Integer> buffer) {
            super("consumer");
            this.buffer = buffer;
        }

        @Override
        protected void work() throws InterruptedException {
            taken = buffer.take();
        }
    }
}
