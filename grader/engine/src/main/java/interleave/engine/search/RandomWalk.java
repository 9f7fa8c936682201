package interleave.engine.search;

/// Draws one of the candidates at each point, all of them equally likely.
public final class RandomWalk implements Scheduler {
    private final SplitMix random;

    public RandomWalk(long seed) {
        random = new SplitMix(seed);
    }

    @Override
    public boolean begin() {
        return true;
    }

    @Override
    public int choose(Point point) {
        return point.candidate(random.below(point.candidates()));
    }

    @Override
    public int pick(int options) {
        return random.below(options);
    }

    @Override
    public void end() {
        // The next schedule is drawn afresh, whatever this one was.
    }
}
