package interleave.engine.search;

/// Draws schedules in several ways in turns, since each finds bugs that the others are slow to
/// find.
final class Sampling implements Scheduler {
    private final Scheduler[] ways;
    private int turn;

    Sampling(long seed) {
        ways =
                new Scheduler[] {
                    new Pos(seed),
                    new Pct(seed + 1, 1),
                    new Pct(seed + 2, 2),
                    new Pct(seed + 3, 3),
                    new RandomWalk(seed + 4)
                };
    }

    @Override
    public boolean begin() {
        return ways[turn].begin();
    }

    @Override
    public int choose(Point point) {
        return ways[turn].choose(point);
    }

    @Override
    public int pick(int options) {
        return ways[turn].pick(options);
    }

    @Override
    public void end() {
        ways[turn].end();
        turn = (turn + 1) % ways.length;
    }
}
