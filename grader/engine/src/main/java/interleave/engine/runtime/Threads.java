package interleave.engine.runtime;

import interleave.engine.race.HappensBefore;
import interleave.engine.race.VectorClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The threads of a run by their numbers, which count from 0 in the order of their start.
final class Threads {
    private final Execution execution;
    private final ControlledThread[] threads = new ControlledThread[VectorClock.THREADS];
    private int count;

    /// Threads that have ended and whose numbers others have now.
    private final List<ControlledThread> replaced = new ArrayList<>(0);

    Threads(Execution execution) {
        this.execution = execution;
    }

    /// How many numbers are taken.
    int count() {
        return count;
    }

    ControlledThread get(int number) {
        return threads[number];
    }

    /// All of them, those that have ended included, unless others have their numbers.
    List<ControlledThread> all() {
        return Arrays.asList(threads).subList(0, count);
    }

    /// Null if it is none of the run's.
    @Nullable ControlledThread of(Thread thread) {
        for (int i = 0; i < count; i++) {
            if (threads[i].thread == thread) {
                return threads[i];
            }
        }
        for (ControlledThread ended : replaced) {
            if (ended.thread == thread) {
                return ended;
            }
        }
        return null;
    }

    /// The name of the thread that had this number at this time of its vector clock.
    String nameAt(int number, int time) {
        ControlledThread last = threads[number];
        if (last.wasThereAt(time)) {
            return last.toString();
        }
        for (int i = replaced.size() - 1; i >= 0; i--) {
            if (replaced.get(i).number == number && replaced.get(i).wasThereAt(time)) {
                return replaced.get(i).toString();
            }
        }
        throw new IllegalStateException("no thread %d at its time %d".formatted(number, time));
    }

    ControlledThread add(Thread thread) {
        var controlled = new ControlledThread(count, thread, execution);
        threads[count] = controlled;
        ThreadInternals.seed(thread, HappensBefore.mix(count * 77L), ++count);
        return controlled;
    }

    /// Once all numbers are taken, a thread gets that of one that has ended.
    ///
    /// @return null if so many have not ended
    @Nullable ControlledThread add(Thread thread, ControlledThread by) {
        if (count < VectorClock.THREADS) {
            return add(thread);
        }
        for (int i = 0; i < count; i++) {
            ControlledThread before = threads[i];
            if (before.hasEnded() && before.canBeFollowed(by)) {
                replaced.add(before);
                threads[i] = new ControlledThread(before, thread);
                ThreadInternals.seed(thread, HappensBefore.mix(i * 77L), i + 1);
                return threads[i];
            }
        }
        return null;
    }

    /// The platform threads that have not ended.
    Thread[] alive(ControlledThread observer) {
        var alive = new ArrayList<Thread>(count);
        for (ControlledThread thread : all()) {
            observer.history = HappensBefore.mix(observer.history + thread.status.ordinal());
            if (!thread.hasEnded() && !thread.thread.isVirtual()) {
                alive.add(thread.thread);
            }
        }
        return alive.toArray(Thread[]::new);
    }

    /// Those that can run now, one bit each.
    int runnable() {
        int mask = 0;
        for (int i = 0; i < count; i++) {
            if (threads[i].canRun()) {
                mask |= 1 << i;
            }
        }
        return mask;
    }

    /// Those that can run now besides this one.
    int runnableBut(ControlledThread thread) {
        return runnable() & ~(1 << thread.number);
    }

    /// A thread has come to its end: whoever joins it goes on.
    void wakeJoinersOf(ControlledThread ended) {
        for (int i = 0; i < count; i++) {
            if (threads[i].status == Status.JOINING && threads[i].other == ended) {
                threads[i].wake();
            }
        }
    }

    /// Nobody can run: the earliest timeout is due.
    ///
    /// @return false if there is none
    boolean timePasses(VirtualClock clock) {
        long earliest = ControlledThread.NO_DEADLINE;
        for (int i = 0; i < count; i++) {
            earliest = Math.min(earliest, threads[i].deadline);
        }
        if (earliest == ControlledThread.NO_DEADLINE) {
            return false;
        }
        passTo(earliest, clock);
        return true;
    }

    /// Time passes, and whoever waits until then at most goes on.
    void passTo(long deadline, VirtualClock clock) {
        clock.moveTo(deadline);
        for (int i = 0; i < count; i++) {
            if (threads[i].deadline <= deadline) {
                threads[i].history = HappensBefore.mix(threads[i].history + clock.nanos());
                threads[i].wake();
                tellThatItsTimeIsUp(threads[i]);
            }
        }
    }

    private static void tellThatItsTimeIsUp(ControlledThread thread) {
        Trace trace = thread.execution.trace;
        if (trace != null) {
            trace.wakes(thread, Wording.TIME_IS_UP);
        }
    }
}
