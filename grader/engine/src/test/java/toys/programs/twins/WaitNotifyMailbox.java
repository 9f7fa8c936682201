package toys.programs.twins;

import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// A mailbox of one letter, read and written inside its monitor.
public final class WaitNotifyMailbox {
    private WaitNotifyMailbox() {}

    public static final class Right implements Program {
        private String letter;

        private synchronized void send() {
            letter = "hello";
            notifyAll();
        }

        private String receive() throws InterruptedException {
            synchronized (this) {
                while (letter == null) {
                    wait();
                }
                return letter;
            }
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::send, () -> Expect.that(receive().equals("hello"), "another"));
        }
    }

    /// Race: the reader looks at `letter` before it enters the monitor.
    public static final class Wrong implements Program {
        private String letter;

        private synchronized void send() {
            letter = "hello";
            notifyAll();
        }

        private String receive() throws InterruptedException {
            while (letter == null) {
                synchronized (this) {
                    if (letter == null) {
                        wait();
                    }
                }
            }
            return letter;
        }

        @Override
        public void test() throws Throwable {
            Together.run(this::send, () -> Expect.that(receive().equals("hello"), "another"));
        }
    }
}
