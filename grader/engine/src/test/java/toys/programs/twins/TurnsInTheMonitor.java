package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A thread that waits gives its monitor away, and looks again when it has it back.
public final class TurnsInTheMonitor {
    private TurnsInTheMonitor() {}

    public static final class Right implements Program {
        private boolean open;
        private int turns;

        private void pass() throws InterruptedException {
            synchronized (this) {
                while (!open) {
                    wait();
                }
                turns++;
            }
        }

        private synchronized void open() {
            open = true;
            turns++;
            notifyAll();
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::pass, this::pass, this::open);
            Expect.equal(3, turns);
        }
    }

    /// Race: `turns` is incremented by the waiter when it has left the monitor.
    public static final class Wrong implements Program {
        private boolean open;
        private int turns;

        private void pass() throws InterruptedException {
            synchronized (this) {
                while (!open) {
                    wait();
                }
            }
            turns++;
        }

        private synchronized void open() {
            open = true;
            turns++;
            notifyAll();
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::pass, this::pass, this::open);
            Expect.equal(3, turns);
        }
    }
}
