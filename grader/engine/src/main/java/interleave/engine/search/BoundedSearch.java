package interleave.engine.search;

import org.jspecify.annotations.Nullable;

/// Plays every schedule with at most so many preemptions, depth first: Musuvathi and Qadeer,
/// "Iterative context bounding for systematic testing of multithreaded programs", PLDI 2007.
///
/// It keeps no state but the choices it is at: each schedule is played from its start. A switch
/// that the running thread did not resist, since it blocked, ended or gave way, is free.
///
/// With pruning, a schedule is broken off where it comes to a state that an earlier one was in.
/// That is sound: depth first, all that can follow on that state has been played by then, unless
/// this very schedule was in it before. Then it goes round a loop in which nothing happens. It is
/// played on, so that whoever watches for endless loops sees it, but the other ways out of the loop
/// have their turn where the state came up first.
///
/// With a bound, what can follow depends on two more things: on the thread whose steps are free, so
/// that it is part of the state, and on the preemptions used. What was played with as few or fewer
/// contains all that may be played now.
public final class BoundedSearch implements Scheduler {
    public static final int UNBOUNDED = Integer.MAX_VALUE;

    private static final long NO_STATE = 0;

    private final int bound;
    private final @Nullable SeenStates seen;
    private final Path path = new Path();
    private boolean begun;
    private boolean exhausted;
    private boolean boundMattered;
    private int preemptions;

    /// The thread that the last choice switched to, -1 if it did not switch; and the history there.
    private int resumed;

    private long history;

    private BoundedSearch(int bound, @Nullable SeenStates seen) {
        if (bound < 0 || (bound > Byte.MAX_VALUE && bound != UNBOUNDED)) {
            throw new IllegalArgumentException("A bound of " + bound + " preemptions");
        }
        this.bound = bound;
        this.seen = seen;
    }

    /// A search that plays each schedule.
    ///
    /// @param bound 0 to 127, or UNBOUNDED
    public static BoundedSearch plain(int bound) {
        return new BoundedSearch(bound, null);
    }

    /// A search that breaks schedules off where their futures were played before.
    ///
    /// @param bound 0 to 127, or UNBOUNDED
    /// @param states how many states it may remember, at up to 36 bytes each
    public static BoundedSearch pruned(int bound, int states) {
        return new BoundedSearch(bound, new SeenStates(states));
    }

    /// Whether all is played.
    public boolean exhausted() {
        return exhausted;
    }

    /// Whether the bound ever kept it from a choice; if not, an exhausted search is complete.
    public boolean boundMattered() {
        return boundMattered;
    }

    /// @throws NotDeterministic if the last schedule ended before it had been played again up to
    ///   its new choice
    @Override
    public boolean begin() {
        path.begin();
        exhausted = begun && !path.advance();
        begun = true;
        preemptions = 0;
        resumed = -1;
        return !exhausted;
    }

    /// @throws NotDeterministic if a choice is not what it was the last time
    @Override
    public int choose(Point point) {
        long mark = mark(point);
        int option = path.isReplaying() ? path.replay(mark) : explore(point, mark);
        if (option == PRUNE) {
            return PRUNE;
        }
        int chosen = thread(point, option);
        follow(point, chosen);
        return chosen;
    }

    @Override
    public int pick(int options) {
        resumed = -1;
        return path.isReplaying() ? path.replay(-options) : path.add(options, -options, NO_STATE);
    }

    @Override
    public void end() {
        // The next schedule is worked out when somebody wants it.
    }

    private int explore(Point point, long mark) {
        int options = options(point);
        if (options == 1 || seen == null) {
            return path.add(options, mark, NO_STATE);
        }
        long state = state(point, mark);
        if (seen.isNew(state, used())) {
            return path.add(options, mark, state);
        }
        return path.holds(state) ? path.add(1, mark, NO_STATE) : PRUNE;
    }

    private int options(Point point) {
        if (point.current() >= 0) {
            if (hasJustCome(point)) {
                return 1;
            }
            if (preemptions >= bound) {
                boundMattered |= point.candidates() > 1;
                return 1;
            }
        }
        return point.candidates();
    }

    /// Whether nothing happened since the last choice resumed the current thread: whom it preferred
    /// to the others then, it prefers now.
    private boolean hasJustCome(Point point) {
        return point.current() == resumed && point.history() == history;
    }

    /// The current thread first, then the others in their order.
    private static int thread(Point point, int option) {
        int current = point.current();
        if (current < 0) {
            return point.candidate(option);
        }
        if (option == 0) {
            return current;
        }
        int before = point.candidate(option - 1);
        return before < current ? before : point.candidate(option);
    }

    private void follow(Point point, int chosen) {
        int current = point.current();
        resumed = chosen == current ? -1 : chosen;
        if (resumed >= 0 && current >= 0) {
            preemptions++;
        }
        if (resumed >= 0 && !path.isReplaying()) {
            history = point.history();
        }
    }

    private long state(Point point, long mark) {
        long rest = bound == UNBOUNDED ? mark >>> 6 : mark;
        return SplitMix.mix(point.history() + SplitMix.mix(rest)) | 1;
    }

    private int used() {
        return bound == UNBOUNDED ? 0 : preemptions;
    }

    /// The candidates as a set of bits, and below them the current one in six bits.
    private static long mark(Point point) {
        long candidates = 0;
        for (int i = 0; i < point.candidates(); i++) {
            candidates |= 1L << point.candidate(i);
        }
        return (candidates << 6) | (point.current() + 1);
    }
}
