package interleave.engine.race;

import java.util.Arrays;

/// How far into each thread's own time something has happened; one clock for each thread and for
/// each thing that threads synchronise on.
public final class VectorClock {
    /// The most threads at a time: a schedule that needs more is out of the engine's hands.
    public static final int THREADS = 32;

    private static final int FEW = 4;

    private int[] times;

    public VectorClock() {
        times = new int[FEW];
    }

    private VectorClock(int[] times) {
        this.times = times;
    }

    public VectorClock copy() {
        return new VectorClock(times.clone());
    }

    /// The time of this thread that this clock knows of; 0 if it knows of none.
    public int of(int thread) {
        return thread < times.length ? times[thread] : 0;
    }

    /// The next moment of this thread.
    public void tick(int thread) {
        grow(thread + 1);
        times[thread]++;
    }

    void set(int thread, int time) {
        grow(thread + 1);
        times[thread] = time;
    }

    /// Everything that the other clock knows of has happened before what comes now.
    public void join(VectorClock other) {
        int[] theirs = other.times;
        grow(theirs.length);
        for (int thread = 0; thread < theirs.length; thread++) {
            if (theirs[thread] > times[thread]) {
                times[thread] = theirs[thread];
            }
        }
    }

    private void grow(int length) {
        if (length > times.length) {
            times = Arrays.copyOf(times, Math.clamp(times.length * 2L, length, THREADS));
        }
    }
}
