package toys.programs.control;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import toys.programs.Expect;

/// java.util.Timer and its one thread.
public final class Timers {
    private Timers() {}

    public static final class OneShot {
        public static void test() throws Throwable {
            var rung = new CountDownLatch(1);
            var timer = new Timer();
            timer.schedule(task(rung::countDown), 20);
            rung.await();
            timer.cancel();
        }
    }

    public static final class InOrder {
        private final List<String> order = new ArrayList<>();

        public static void test() throws Throwable {
            var it = new InOrder();
            var done = new CountDownLatch(2);
            var timer = new Timer(true);
            timer.schedule(task(() -> it.ring("late", done)), 60);
            timer.schedule(task(() -> it.ring("soon", done)), 5);
            done.await();
            timer.cancel();
            Expect.that(it.order.equals(List.of("soon", "late")), it.order.toString());
        }

        void ring(String name, CountDownLatch done) {
            order.add(name);
            done.countDown();
        }
    }

    public static final class Periodic {
        public static void test() throws Throwable {
            var rounds = new CountDownLatch(3);
            var timer = new Timer("ticks");
            TimerTask tick = task(rounds::countDown);
            timer.scheduleAtFixedRate(tick, 1, 10);
            rounds.await();
            tick.cancel();
            timer.cancel();
        }
    }

    public static final class CancelledBefore {
        public static void test() throws Throwable {
            var timer = new Timer();
            TimerTask never = task(() -> Expect.that(false, "rang"));
            timer.schedule(never, Duration.ofDays(1).toMillis());
            Expect.that(never.cancel(), "not cancelled");
            timer.purge();
            timer.cancel();
        }
    }

    private static TimerTask task(Runnable action) {
        return new TimerTask() {
            @Override
            public void run() {
                action.run();
            }
        };
    }
}
