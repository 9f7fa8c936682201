package interleave.engine.runtime;

import interleave.engine.race.HappensBefore;
import interleave.engine.race.VectorClock;
import interleave.engine.search.Point;
import interleave.engine.search.Scheduler;
import org.jspecify.annotations.Nullable;

/// Whose turn it is: puts the threads that can run before the scheduler.
final class Turn implements Point {
    private final Scheduler scheduler;
    private final Threads threads;
    private final VirtualClock clock;
    private final boolean replays;

    private final int[] candidates = new int[VectorClock.THREADS];
    private int candidateCount;
    private int asking;
    private boolean anyGaveWay;

    Turn(Scheduler scheduler, Threads threads, VirtualClock clock, boolean replays) {
        this.scheduler = scheduler;
        this.threads = threads;
        this.clock = clock;
        this.replays = replays;
    }

    /// Who goes on; null if the scheduler breaks the run off.
    ///
    /// @param runnable those that can, at least one
    /// @param at who is at this point, or null if it has blocked or ended
    @Nullable ControlledThread choose(int runnable, @Nullable ControlledThread at) {
        return choose(replays ? runnable : withoutThoseThatGaveWay(runnable), at, runnable);
    }

    /// Who of these goes on; null if the scheduler breaks the run off.
    @Nullable ControlledThread chooseOf(int others) {
        return choose(others, null, others);
    }

    private @Nullable ControlledThread choose(
            int eligible, @Nullable ControlledThread at, int runnable) {
        fillCandidates(eligible);
        asking = at != null && (eligible & (1 << at.number)) != 0 ? at.number : -1;
        int chosen = candidateCount == 1 && !replays ? candidates[0] : scheduler.choose(this);
        if (chosen < 0) {
            return null;
        }
        ControlledThread thread = threads.get(chosen);
        if (anyGaveWay) {
            forgetWhoGaveWayTo(thread, runnable);
        }
        return thread;
    }

    private void fillCandidates(int mask) {
        candidateCount = 0;
        for (int left = mask; left != 0; left &= left - 1) {
            candidates[candidateCount++] = Integer.numberOfTrailingZeros(left);
        }
    }

    /// From now on those that can run go before this thread.
    void givesWay(ControlledThread thread) {
        thread.pointsWithoutRest = 0;
        thread.history = HappensBefore.mix(thread.history + 23);
        thread.wentFirst = threads.runnableBut(thread);
        anyGaveWay |= thread.wentFirst != 0;
    }

    private int withoutThoseThatGaveWay(int runnable) {
        if (!anyGaveWay) {
            return runnable;
        }
        int eligible = runnable;
        for (int i = 0; i < threads.count(); i++) {
            ControlledThread thread = threads.get(i);
            thread.wentFirst &= runnable;
            if (thread.wentFirst != 0) {
                eligible &= ~(1 << i);
            }
        }
        return eligible == 0 ? runnable : eligible;
    }

    /// A thread that gave way goes on once each of those it gave way to has taken a step, or cannot
    /// (Musuvathi and Qadeer, "Fair stateless model checking", PLDI 2008): otherwise two that spin
    /// would keep the processor to themselves, and a third would look starved.
    private void forgetWhoGaveWayTo(ControlledThread thread, int runnable) {
        int left = 0;
        for (int i = 0; i < threads.count(); i++) {
            ControlledThread other = threads.get(i);
            other.wentFirst &= runnable & ~(1 << thread.number);
            left |= other.wentFirst;
        }
        anyGaveWay = left != 0;
    }

    @Override
    public int candidates() {
        return candidateCount;
    }

    @Override
    public int candidate(int index) {
        return candidates[index];
    }

    @Override
    public int current() {
        return asking;
    }

    @Override
    public boolean conflict(int thread, int other) {
        return threads.get(thread).conflictsWith(threads.get(other));
    }

    @Override
    public int threads() {
        return threads.count();
    }

    @Override
    public long history() {
        long history = clock.nanos();
        for (int i = 0; i < threads.count(); i++) {
            ControlledThread thread = threads.get(i);
            long state =
                    thread.history * 37
                            + thread.status.ordinal() * 4L
                            + (thread.permit ? 2 : 0)
                            + (thread.wentFirst * 1024L);
            history += HappensBefore.mix(state + i);
        }
        return HappensBefore.mix(history);
    }
}
