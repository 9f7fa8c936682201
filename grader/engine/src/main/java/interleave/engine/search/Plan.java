package interleave.engine.search;

import interleave.engine.Coverage;
import java.util.Optional;

/// What a strategy plays within its budget: every schedule as long as that lasts for half of it, in
/// the order of their preemptions; then schedules drawn at random. It ends early if every schedule
/// was played.
///
/// A budget counts schedules, those that were broken off as well, and never time, so that a verdict
/// does not depend on the machine.
public final class Plan implements Scheduler {
    private final long seed;
    private final int budget;
    private int left;
    private int forEnumeration;
    private int sampled;
    private boolean deterministic;
    private Enumeration enumeration = new Enumeration();
    private Sampling sampling;
    private Scheduler phase = enumeration;

    /// @param budget in schedules
    public Plan(long seed, int budget) {
        this.seed = seed;
        this.budget = budget;
        left = budget;
        sampling = new Sampling(seed);
        restart();
    }

    /// Begins anew, since there are more schedule points than before. What is spent is spent, but
    /// at least half of the budget is there again.
    public void restart() {
        left = Math.max(left, budget / 2);
        forEnumeration = Math.ceilDiv(left, 2);
        sampled = 0;
        deterministic = true;
        enumeration = new Enumeration();
        sampling = new Sampling(seed);
        phase = enumeration;
    }

    /// How much of what can happen was played since the last restart.
    public Coverage coverage() {
        return new Coverage(
                deterministic && enumeration.complete(),
                deterministic ? enumeration.finishedBound() : Optional.empty(),
                enumeration.schedules(),
                sampled,
                Optional.empty());
    }

    /// Whether the code under test did the same whenever a schedule began in the same way. If not,
    /// the plan goes on without enumerating.
    public boolean deterministic() {
        return deterministic;
    }

    @Override
    public boolean begin() {
        if (left == 0) {
            return false;
        }
        if (phase == enumeration && !enumerates()) {
            if (deterministic && enumeration.complete()) {
                return false;
            }
            phase = sampling;
        }
        left--;
        return phase == enumeration || sampling.begin();
    }

    @Override
    public int choose(Point point) {
        try {
            return phase.choose(point);
        } catch (NotDeterministic _) {
            sampleFromHere();
            return phase.choose(point);
        }
    }

    @Override
    public int pick(int options) {
        try {
            return phase.pick(options);
        } catch (NotDeterministic _) {
            sampleFromHere();
            return phase.pick(options);
        }
    }

    @Override
    public void end() {
        phase.end();
        sampled += phase == sampling ? 1 : 0;
    }

    private boolean enumerates() {
        try {
            return forEnumeration-- > 0 && enumeration.begin();
        } catch (NotDeterministic _) {
            deterministic = false;
            return false;
        }
    }

    /// In the midst of a schedule: it may as well be played to its end.
    private void sampleFromHere() {
        deterministic = false;
        phase = sampling;
        sampling.begin();
    }
}
