package toys.programs.twins;

import java.util.concurrent.ConcurrentLinkedQueue;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Plain data ride on the order that a concurrent queue gives to an offer and its poll.
public final class QueuePiggyback {
    private QueuePiggyback() {}

    public static final class Right implements Program {
        private int data;

        @Override
        public void test() throws Throwable {
            var signals = new ConcurrentLinkedQueue<String>();
            Together.run(
                    () -> {
                        data = 42;
                        signals.offer("ready");
                    },
                    () -> {
                        if (signals.poll() != null) {
                            Expect.that(data % 42 == 0, "made up");
                        }
                    });
        }
    }

    /// Race: `data` is written after the offer, and read by who polled.
    public static final class Wrong implements Program {
        private int data;

        @Override
        public void test() throws Throwable {
            var signals = new ConcurrentLinkedQueue<String>();
            Together.run(
                    () -> {
                        signals.offer("ready");
                        data = 42;
                    },
                    () -> {
                        if (signals.poll() != null) {
                            Expect.that(data % 42 == 0, "made up");
                        }
                    });
        }
    }
}
