package toys.programs.twins;

import java.util.concurrent.Semaphore;
import toys.programs.Expect;
import toys.programs.Program;
import toys.programs.Together;

/// Two semaphores pass a turn, and with it the field, to and fro.
public final class PingPongSemaphores {
    private PingPongSemaphores() {}

    public static final class Right implements Program {
        private int ball;

        @Override
        public void test() throws Throwable {
            var ping = new Semaphore(0);
            var pong = new Semaphore(0);
            Together.run(
                    () -> {
                        ball++;
                        ping.release();
                        pong.acquire();
                        ball++;
                    },
                    () -> {
                        ping.acquire();
                        ball++;
                        pong.release();
                    });
            Expect.equal(3, ball);
        }
    }

    /// Race: the first thread writes `ball` after it has passed the turn on.
    public static final class Wrong implements Program {
        private int ball;

        @Override
        public void test() throws Throwable {
            var ping = new Semaphore(0);
            var pong = new Semaphore(0);
            Together.run(
                    () -> {
                        ping.release();
                        ball++;
                        pong.acquire();
                        ball++;
                    },
                    () -> {
                        ping.acquire();
                        ball++;
                        pong.release();
                    });
            Expect.equal(3, ball);
        }
    }
}
