package toys.programs.twins;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import toys.programs.Expect;
import toys.programs.Program;

/// All tasks of a timer run on its one thread.
public final class TimerConfinement {
    private TimerConfinement() {}

    public static final class Right implements Program {
        private int count;

        @Override
        public void test() throws Throwable {
            var done = new CountDownLatch(2);
            var timer = new Timer();
            var other = timer;
            timer.schedule(task(done), 0);
            other.schedule(task(done), 0);
            done.await();
            timer.cancel();
            other.cancel();
            Expect.that(count <= 2, "made up");
        }

        private TimerTask task(CountDownLatch done) {
            return new TimerTask() {
                @Override
                public void run() {
                    count++;
                    done.countDown();
                }
            };
        }
    }

    /// Race: two timers are two threads, and both increment `count`.
    public static final class Wrong implements Program {
        private int count;

        @Override
        public void test() throws Throwable {
            var done = new CountDownLatch(2);
            var timer = new Timer();
            var other = new Timer();
            timer.schedule(task(done), 0);
            other.schedule(task(done), 0);
            done.await();
            timer.cancel();
            other.cancel();
            Expect.that(count <= 2, "made up");
        }

        private TimerTask task(CountDownLatch done) {
            return new TimerTask() {
                @Override
                public void run() {
                    count++;
                    done.countDown();
                }
            };
        }
    }
}
