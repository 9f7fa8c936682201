package interleave.engine.search;

import interleave.engine.schedule.Schedule;
import java.util.Arrays;

/// A priority for each thread, drawn when the thread is first seen.
final class Priorities {
    private static final long UNSEEN = 0;

    /// Above all that are set by hand, which are small.
    private static final long DRAWN = 1L << 32;

    private final long[] priorities = new long[Schedule.THREADS];
    private final SplitMix random;

    Priorities(SplitMix random) {
        this.random = random;
    }

    void clear() {
        Arrays.fill(priorities, UNSEEN);
    }

    void draw(int thread) {
        priorities[thread] = (random.next() >>> 1) | DRAWN;
    }

    /// Puts a thread below all whose priority was drawn.
    ///
    /// @param priority from 1 on
    void lower(int thread, int priority) {
        priorities[thread] = priority;
    }

    /// The candidate with the highest priority.
    int highest(Point point) {
        int highest = seen(point.candidate(0));
        for (int i = 1; i < point.candidates(); i++) {
            int candidate = seen(point.candidate(i));
            if (priorities[candidate] > priorities[highest]) {
                highest = candidate;
            }
        }
        return highest;
    }

    private int seen(int thread) {
        if (priorities[thread] == UNSEEN) {
            draw(thread);
        }
        return thread;
    }
}
