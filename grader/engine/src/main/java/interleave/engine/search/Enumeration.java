package interleave.engine.search;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Searches with one bound after the other: first all schedules without a preemption, then all with
/// one, since most bugs need few; last, without a bound.
final class Enumeration implements Scheduler {
    private static final int[] BOUNDS = {0, 1, 2, BoundedSearch.UNBOUNDED};

    /// At 36 bytes each while the table grows.
    private static final int STATES = 1 << 20;

    private BoundedSearch search = BoundedSearch.pruned(BOUNDS[0], STATES);
    private int stage;
    private boolean complete;
    private @Nullable Integer finishedBound;
    private int finishedSchedules;
    private int schedules;
    private boolean pruned;

    /// Whether every schedule was played.
    boolean complete() {
        return complete;
    }

    /// The highest bound below which every schedule was played.
    Optional<Integer> finishedBound() {
        return Optional.ofNullable(finishedBound);
    }

    /// How many schedules were played to their end by the search that finished last: those of the
    /// ones before it are among them. If none has finished, by the first one so far.
    int schedules() {
        return finishedBound == null && !complete ? schedules : finishedSchedules;
    }

    @Override
    public boolean begin() {
        pruned = false;
        while (!complete && !search.begin()) {
            finish();
        }
        return !complete;
    }

    @Override
    public int choose(Point point) {
        int chosen = search.choose(point);
        pruned |= chosen == PRUNE;
        return chosen;
    }

    @Override
    public int pick(int options) {
        return search.pick(options);
    }

    @Override
    public void end() {
        search.end();
        schedules += pruned ? 0 : 1;
    }

    private void finish() {
        finishedSchedules = schedules;
        complete = !search.boundMattered();
        if (BOUNDS[stage] != BoundedSearch.UNBOUNDED) {
            finishedBound = BOUNDS[stage];
        }
        if (!complete) {
            schedules = 0;
            search = BoundedSearch.pruned(BOUNDS[++stage], STATES);
        }
    }
}
