package toys.programs.twins;

import java.util.concurrent.atomic.AtomicInteger;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A fair spin lock: draw a ticket, wait until it is served.
public final class TicketLock {
    private TicketLock() {}

    public static final class Right implements Program {
        private final AtomicInteger tickets = new AtomicInteger();
        private final AtomicInteger served = new AtomicInteger();
        private int count;

        private int draw() {
            return tickets.getAndIncrement();
        }

        private void increment() {
            int mine = draw();
            while (served.get() < mine) {
                Thread.onSpinWait();
            }
            count++;
            served.incrementAndGet();
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
            Expect.equal(2, count);
        }
    }

    /// Race: two threads can draw the same ticket in two steps, and both increment `count`.
    public static final class Wrong implements Program {
        private final AtomicInteger tickets = new AtomicInteger();
        private final AtomicInteger served = new AtomicInteger();
        private int count;

        private int draw() {
            int next = tickets.get();
            tickets.set(next + 1);
            return next;
        }

        private void increment() {
            int mine = draw();
            while (served.get() < mine) {
                Thread.onSpinWait();
            }
            count++;
            served.incrementAndGet();
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::increment, this::increment);
            Expect.equal(2, count);
        }
    }
}
