package katas.sumrace;

import interleave.bench.Program;
import katas.Worker;

/// Two callers at the same time, each with a worker and a range of its own.
public final class TwoCallers implements Program {
    @Override
    public void run() throws Throwable {
        var one = new Caller("one", 1, 2);
        var two = new Caller("two", 3, 4);
        one.start();
        two.start();
        one.await();
        two.await();
    }

    private static final class Caller extends Worker {
        private final int from;
        private final int to;

        Caller(String name, int from, int to) {
            super(name);
            this.from = from;
            this.to = to;
        }

        @Override
        protected void work() throws InterruptedException {
            long sum = SumRace.threaded(from, to, 1, new Agency());
            if (sum != from + to) {
                throw new AssertionError("%d + %d is not %d".formatted(from, to, sum));
            }
        }
    }
}
