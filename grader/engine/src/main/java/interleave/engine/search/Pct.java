package interleave.engine.search;

/// Probabilistic concurrency testing: the thread with the highest random priority runs, and at a
/// few random steps the running one falls below all others.
///
/// A bug that shows when `depth` steps happen in the right order is found in one schedule with a
/// probability of at least `1 / (threads * steps^(depth - 1))`: Burckhardt, Kothari, Musuvathi and
/// Nagarakatte, "A randomized scheduler with probabilistic guarantees of finding bugs", ASPLOS
/// 2010.
public final class Pct implements Scheduler {
    private static final int FIRST_ESTIMATE = 8;

    private final SplitMix random;
    private final Priorities priorities;
    private final int[] changes;
    private int estimate = FIRST_ESTIMATE;
    private int step;

    /// @param depth of the bugs to find, from 1 on: one more than the steps at which priorities
    ///   change
    public Pct(long seed, int depth) {
        if (depth < 1) {
            throw new IllegalArgumentException("No bug has a depth of " + depth);
        }
        random = new SplitMix(seed);
        priorities = new Priorities(random);
        changes = new int[depth - 1];
    }

    @Override
    public boolean begin() {
        priorities.clear();
        step = 0;
        for (int i = 0; i < changes.length; i++) {
            changes[i] = 1 + random.below(estimate);
        }
        return true;
    }

    @Override
    public int choose(Point point) {
        step++;
        int chosen = priorities.highest(point);
        for (int i = 0; i < changes.length; i++) {
            if (changes[i] == step) {
                priorities.lower(chosen, i + 1);
                chosen = priorities.highest(point);
            }
        }
        return chosen;
    }

    @Override
    public int pick(int options) {
        return random.below(options);
    }

    /// How long schedules are is not known beforehand: learn it, quickly upwards, and slowly
    /// downwards, so that one very long schedule does not spoil all that follow.
    @Override
    public void end() {
        estimate =
                step > estimate
                        ? Math.min(step, 2 * estimate)
                        : Math.max(1, estimate - (estimate - step) / 8);
    }
}
