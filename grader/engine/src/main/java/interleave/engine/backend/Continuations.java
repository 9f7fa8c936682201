package interleave.engine.backend;

import interleave.engine.runtime.Backend;
import interleave.engine.runtime.ControlledThread;
import interleave.engine.runtime.Execution;
import interleave.engine.runtime.IdentityHashes;
import interleave.engine.runtime.ThreadInternals;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;
import jdk.internal.vm.annotation.ChangesCurrentThread;
import jdk.internal.vm.annotation.DontInline;
import org.jspecify.annotations.Nullable;

/// Each controlled thread is a continuation; the thread that explores carries them all. A switch
/// costs a fraction of a microsecond, and a run that is dropped leaves nothing behind.
public final class Continuations implements Backend {
    private static final ContinuationScope SCOPE = new ContinuationScope("interleave");

    @Override
    public void adopt(ControlledThread thread) {
        thread.continuation = new Fiber(thread);
    }

    @Override
    public void run(Execution execution) {
        Thread carrier = Thread.currentThread();
        for (ControlledThread next = execution.takeNext();
                next != null;
                next = execution.takeNext()) {
            Continuation continuation = next.continuation;
            if (continuation == null) {
                throw new IllegalStateException("a thread without a continuation: " + next);
            }
            mount(execution, carrier, next, continuation);
        }
    }

    /// Runs a thread until it gives up the processor.
    ///
    /// Both annotations are needed: without them the compiler keeps the current thread in a
    /// register across the change, and after some thousand runs code sees the fields of another
    /// thread's object. The JVM honours them in classes of the boot loader only.
    @ChangesCurrentThread
    @DontInline
    private static void mount(
            Execution execution, Thread carrier, ControlledThread next, Continuation continuation) {
        try {
            ThreadInternals.SET_CURRENT.invokeExact(carrier, next.thread);
            execution.runs(next);
            IdentityHashes.begin(carrier, next);
            ThreadInternals.copyProbe(next.thread, carrier);
            try {
                continuation.run();
            } finally {
                ThreadInternals.copyProbe(carrier, next.thread);
                IdentityHashes.end(carrier, next);
                execution.runs(null);
                ThreadInternals.SET_CURRENT.invokeExact(carrier, carrier);
            }
        } catch (RuntimeException | Error broken) {
            throw broken;
        } catch (Throwable impossible) {
            throw new IllegalStateException("the carrier could not change threads", impossible);
        }
    }

    @Override
    public boolean giveUp(ControlledThread thread) {
        return Continuation.yield(SCOPE);
    }

    @Override
    public void left(ControlledThread thread) {
        throw new IllegalStateException("a continuation ends by itself");
    }

    @Override
    public @Nullable ControlledThread arrive(Execution execution) {
        return null;
    }

    /// Whoever notices that nobody can go on still runs itself. Of a continuation that runs, some
    /// frames are where it was put aside the last time, and the rest is not.
    @Override
    public StackTraceElement[] stack(ControlledThread thread) {
        if (Thread.currentThread() == thread.thread) {
            return new Throwable().getStackTrace();
        }
        return thread.continuation == null || thread.continuation.isDone()
                ? new StackTraceElement[0]
                : thread.continuation.getStackTrace();
    }

    private static final class Fiber extends Continuation {
        Fiber(ControlledThread thread) {
            super(SCOPE, new Life(thread));
        }

        /// A native frame lies between the thread and its first one: it stays where it is.
        @Override
        protected void onPinned(Pinned reason) {}
    }

    private record Life(ControlledThread thread) implements Runnable {
        @Override
        public void run() {
            thread.execution().live(thread);
        }
    }
}
