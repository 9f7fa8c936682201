package interleave.app.explore;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// How long to look for a bug: the schedules that the engine tries, and the modes of test JVM to go
/// through afterwards, with the runs of a criterion in each.
public enum Effort {
    QUICK(
            1,
            1_000,
            List.of(new Batch(JvmMode.TIERED, 10)),
            List.of(new Batch(JvmMode.TIERED, 40), new Batch(JvmMode.SERVER, 40))),
    NORMAL(
            2,
            5_000,
            List.of(new Batch(JvmMode.TIERED, 40), new Batch(JvmMode.SERVER, 40)),
            List.of(
                    new Batch(JvmMode.TIERED, 100),
                    new Batch(JvmMode.CLIENT, 50),
                    new Batch(JvmMode.SERVER, 100),
                    new Batch(JvmMode.INTERPRETER, 20))),
    /// Repeats what was explored as often as what was not.
    THOROUGH(
            20,
            50_000,
            List.of(
                    new Batch(JvmMode.TIERED, 1_000),
                    new Batch(JvmMode.CLIENT, 500),
                    new Batch(JvmMode.SERVER, 1_000),
                    new Batch(JvmMode.INTERPRETER, 200),
                    new Batch(JvmMode.TIERED, 1_000),
                    new Batch(JvmMode.SERVER, 1_000)));

    private final int patience;
    private final Batch exploration;
    private final List<Batch> afterwards;
    private final List<Batch> instead;

    Effort(int patience, int schedules, List<Batch> repetitions) {
        this(patience, schedules, repetitions, repetitions);
    }

    Effort(int patience, int schedules, List<Batch> afterwards, List<Batch> instead) {
        this.patience = patience;
        this.exploration = new Batch(JvmMode.EXPLORED, schedules);
        this.afterwards = afterwards;
        this.instead = instead;
    }

    /// The time of all tests of a kata together, from what it is with the least effort.
    Duration atMost(Duration least) {
        return least.multipliedBy(patience);
    }

    Batch exploration() {
        return exploration;
    }

    /// For what passed under the engine: the plain JVM may still show what the engine does not
    /// model, such as stale values.
    List<Batch> afterwards() {
        return afterwards;
    }

    /// For what the engine could not take in hand.
    List<Batch> instead() {
        return instead;
    }

    /// The name on the command line and in results.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// So many plays of each criterion in one test JVM of this mode.
    record Batch(JvmMode mode, int plays) {}
}
