package interleave.engine.runtime;

import interleave.engine.runtime.Ending.Standing;
import java.util.List;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// Says of a thread where it stands and what it waits for.
final class Standings {
    private Standings() {}

    static Standing of(
            Execution execution, ControlledThread thread, List<StackTraceElement> stack) {
        ControlledThread holder = holder(execution, thread);
        return new Standing(
                thread.toString(),
                thread.status != Status.RUNNABLE,
                doing(execution, thread),
                holder == null ? null : holder.toString(),
                thread.site,
                stack);
    }

    private static String doing(Execution execution, ControlledThread thread) {
        return switch (thread.status) {
            case RUNNABLE -> "runs";
            case ENTERING -> "waits for the monitor of " + name(execution, thread.awaited().object);
            case WAITING -> "waits to be notified on " + name(execution, thread.awaited().object);
            case PARKED -> "waits for " + name(execution, whatItParksFor(thread));
            case SLEEPING -> "sleeps";
            case JOINING -> "waits for the end of " + thread.other;
            case OBSERVING -> "waits until " + thread.other + " waits";
            case OUTLASTING -> "waits for the other threads to end";
            case ENDED -> "has ended";
        };
    }

    private static String name(Execution execution, @Nullable Object object) {
        return object == null ? "a permit to go on" : execution.names.of(object);
    }

    /// What a thread waits for that does.
    static @Nullable Object awaited(ControlledThread thread) {
        return switch (thread.status) {
            case ENTERING, WAITING -> thread.awaited().object;
            case PARKED -> whatItParksFor(thread);
            case JOINING, OBSERVING -> thread.other == null ? null : thread.other.thread;
            case RUNNABLE, SLEEPING, OUTLASTING, ENDED -> null;
        };
    }

    /// What a parked thread waits for. If it is a condition within what the code under test has
    /// called, a queue or a barrier, that says more.
    private static @Nullable Object whatItParksFor(ControlledThread thread) {
        Object blocker = blocker(thread);
        boolean within = blocker != null && LockParts.lockOf(blocker) != null;
        return within && thread.called != null ? thread.called : blocker;
    }

    /// What a parked thread gave as its blocker.
    private static @Nullable Object blocker(ControlledThread thread) {
        return LockSupport.getBlocker(thread.thread);
    }

    /// Who has what this thread waits for.
    static @Nullable ControlledThread holder(Execution execution, ControlledThread thread) {
        return switch (thread.status) {
            case ENTERING -> thread.awaited().owner;
            case JOINING, OBSERVING -> thread.other;
            case PARKED -> ownerOf(execution, blocker(thread));
            case RUNNABLE, WAITING, SLEEPING, OUTLASTING, ENDED -> null;
        };
    }

    private static @Nullable ControlledThread ownerOf(
            Execution execution, @Nullable Object blocker) {
        if (blocker instanceof AbstractOwnableSynchronizer lock) {
            Thread owner = ThreadInternals.owner(lock);
            return owner == null ? null : execution.controlled(owner);
        }
        return null;
    }
}
