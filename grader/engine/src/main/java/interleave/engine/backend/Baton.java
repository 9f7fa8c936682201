package interleave.engine.backend;

import interleave.engine.runtime.Abandoned;
import interleave.engine.runtime.Backend;
import interleave.engine.runtime.ControlledThread;
import interleave.engine.runtime.Execution;
import interleave.engine.runtime.IdentityHashes;
import interleave.engine.runtime.Quiet;
import interleave.engine.runtime.ThreadInternals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/// Each controlled thread is a real one, and runs only while it holds the baton. A hundred times as
/// slow as continuations, and what a debugger needs: it sees real threads with real stacks.
public final class Baton implements Backend {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    /// A thread that was told to unwind and does not is left to itself.
    private static final long FAREWELL_MILLIS = 2_000;

    private static final Quiet QUIET = new Quiet();

    private volatile @Nullable ControlledThread holder;
    private volatile boolean over;
    private @Nullable Thread carrier;
    private final List<Thread> started = new ArrayList<>();

    /// Those that have had a turn; touched by the one that has it.
    private final Set<ControlledThread> arrived = new HashSet<>();

    @Override
    public void adopt(ControlledThread thread) {
        started.add(thread.thread);
        if (thread.thread.getUncaughtExceptionHandler() == thread.thread.getThreadGroup()) {
            thread.thread.setUncaughtExceptionHandler(QUIET);
        }
        if (thread.number != 0) {
            ThreadInternals.start(thread.thread);
        }
    }

    @Override
    public void run(Execution execution) {
        over = false;
        arrived.clear();
        carrier = Thread.currentThread();
        ControlledThread first = execution.takeNext();
        if (first == null) {
            return;
        }
        pass(execution, first);
        ThreadInternals.start(first.thread);
        while (!over) {
            UNSAFE.park(false, 0);
        }
        unwind();
    }

    /// Threads that the run leaves behind must not come to life in the next one.
    private void unwind() {
        for (Thread thread : started) {
            UNSAFE.unpark(thread);
        }
        try {
            for (Thread thread : started) {
                thread.join(FAREWELL_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        started.clear();
    }

    private void pass(Execution execution, ControlledThread next) {
        execution.runs(next);
        holder = next;
        UNSAFE.unpark(next.thread);
    }

    @Override
    public boolean giveUp(ControlledThread thread) {
        passOn(thread.execution());
        awaitTurn(thread);
        return true;
    }

    @Override
    public void left(ControlledThread thread) {
        passOn(thread.execution());
    }

    private void passOn(Execution execution) {
        ControlledThread next = execution.takeNext();
        if (next != null) {
            pass(execution, next);
            return;
        }
        execution.runs(null);
        holder = null;
        over = true;
        UNSAFE.unpark(carrier);
    }

    @Override
    public @Nullable ControlledThread arrive(Execution execution) {
        Thread current = Thread.currentThread();
        ControlledThread thread = current == carrier ? null : execution.controlled(current);
        if (thread == null || thread.hasEnded()) {
            return null;
        }
        awaitTurn(thread);
        return thread;
    }

    private void awaitTurn(ControlledThread thread) {
        while (holder != thread) {
            if (over) {
                throw new Abandoned();
            }
            UNSAFE.park(false, 0);
        }
        if (arrived.add(thread)) {
            IdentityHashes.begin(thread.thread, thread);
        }
    }

    @Override
    public StackTraceElement[] stack(ControlledThread thread) {
        return thread.thread.getStackTrace();
    }
}
