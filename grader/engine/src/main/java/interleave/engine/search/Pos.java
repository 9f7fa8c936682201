package interleave.engine.search;

/// Partial order sampling: each step that is about to happen has a random priority, and those that
/// touch the same thing as the one that goes first get a new one.
///
/// Orders of steps that touch each other are so drawn more evenly than by a random walk: Yuan, Yang
/// and Gu, "Partial order aware concurrency sampling", CAV 2018.
public final class Pos implements Scheduler {
    private final SplitMix random;
    private final Priorities priorities;

    public Pos(long seed) {
        random = new SplitMix(seed);
        priorities = new Priorities(random);
    }

    @Override
    public boolean begin() {
        priorities.clear();
        return true;
    }

    @Override
    public int choose(Point point) {
        int chosen = priorities.highest(point);
        for (int i = 0; i < point.candidates(); i++) {
            int other = point.candidate(i);
            if (other != chosen && point.conflict(chosen, other)) {
                priorities.draw(other);
            }
        }
        priorities.draw(chosen);
        return chosen;
    }

    @Override
    public int pick(int options) {
        return random.below(options);
    }

    @Override
    public void end() {
        // Priorities are for one schedule.
    }
}
