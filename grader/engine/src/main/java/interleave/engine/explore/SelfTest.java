package interleave.engine.explore;

import interleave.engine.CodeUnderTest;
import interleave.engine.Exploration;
import interleave.engine.Kind;
import interleave.engine.Scenario;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/// Tries at start whether threads, locks and waits of this JDK really are in the engine's hands: it
/// is built on what no specification promises.
public final class SelfTest {
    private static final Budget SMALL = new Budget(50, 500);

    private SelfTest() {}

    /// Explores two scenarios of a few steps.
    ///
    /// @throws IllegalStateException if this JDK behaves otherwise than the engine expects
    public static void run() {
        require(explore(SelfTest::takeTurns).succeeded(), "threads that take a lock in turns");
        Exploration hung = explore(SelfTest::waitForNobody);
        require(
                hung.failure().filter(failure -> failure.kind() == Kind.STUCK).isPresent(),
                "a thread that waits for ever");
    }

    private static Exploration explore(Scenario scenario) {
        var code = new CodeUnderTest("interleave.engine.explore");
        return new Explore(code, 1, SMALL).explore(scenario);
    }

    private static void takeTurns() throws InterruptedException {
        var lock = new ReentrantLock();
        var count = new AtomicInteger();
        Runnable turn =
                () -> {
                    lock.lock();
                    try {
                        count.incrementAndGet();
                    } finally {
                        lock.unlock();
                    }
                };
        var one = new Thread(turn, "one");
        var two = Thread.ofVirtual().unstarted(turn);
        one.start();
        two.start();
        one.join();
        two.join();
        if (count.get() != 2) {
            throw new AssertionError("a turn was lost");
        }
    }

    private static void waitForNobody() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("this JDK runs " + what + " otherwise than expected");
        }
    }
}
