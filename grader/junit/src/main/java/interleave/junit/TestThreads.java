package interleave.junit;

import interleave.engine.CodeUnderTest;
import interleave.engine.Finding;
import interleave.engine.LeftOver;
import interleave.engine.explore.Control;
import interleave.engine.stress.LeftOvers;
import interleave.engine.stress.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// The threads of one run of a test: started by name, joined at its end, each failure a failure of
/// the test.
public final class TestThreads {
    private static final StackWalker CALLER =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final List<TestThread<?>> started = new ArrayList<>();
    private final @Nullable LeftOvers leftovers = Control.explored() ? null : LeftOvers.from();

    TestThreads() {}

    /// A thread's work that returns nothing and may throw.
    @FunctionalInterface
    public interface Body {
        void run() throws Exception;
    }

    /// Starts a thread that computes something.
    ///
    /// @param name as messages to the student call it: "producer 1"
    public <T extends @Nullable Object> TestThread<T> start(
            String name, Callable<? extends T> body) {
        var thread = new TestThread<T>(name, body);
        started.add(thread);
        Noise.start();
        thread.start();
        return thread;
    }

    /// Starts a thread that returns nothing.
    public TestThread<@Nullable Void> start(String name, Body body) {
        Callable<@Nullable Void> callable =
                () -> {
                    body.run();
                    return null;
                };
        return start(name, callable);
    }

    /// Checks that no thread of the code under test is left: waits until each that it has started
    /// has ended by itself. The test's own do not count, nor do those of the JDK's common pool.
    ///
    /// For the end of a test whose contract says so. Where it does not, a right answer may keep the
    /// idle threads of a pool.
    ///
    /// @throws Finding of the kind thread-leak, with where each of them was started and is now
    public void assertNoneLeft() throws InterruptedException {
        var code = new CodeUnderTest(CALLER.getCallerClass().getPackageName());
        List<LeftOver> left =
                leftovers == null
                        ? Control.awaitEnds(code, started)
                        : leftovers.awaitEnds(code, started);
        if (!left.isEmpty()) {
            throw LeftOver.finding(left);
        }
    }

    /// Waits for all of them and throws the first failure that the test did not ask for.
    void joinAll() throws Throwable {
        started.forEach(TestThread::awaitEnd);
        throwFirstFailure();
    }

    /// Lets the threads of a failed run go; a failure of theirs tells more than what the test saw
    /// of it, unless it came of being let go.
    void abandon() throws Throwable {
        List<TestThread<?>> ended = started.stream().filter(thread -> !thread.isAlive()).toList();
        // The engine drops a schedule that failed, with all its threads.
        if (!Control.explored()) {
            started.forEach(Thread::interrupt);
            started.forEach(TestThread::awaitEndForAWhile);
        }
        for (TestThread<?> thread : ended) {
            if (thread.unexpected() instanceof AssertionError failure) {
                throw failure;
            }
        }
    }

    private void throwFirstFailure() throws Throwable {
        for (TestThread<?> thread : started) {
            Throwable unexpected = thread.unexpected();
            if (unexpected != null) {
                throw unexpected;
            }
        }
    }
}
