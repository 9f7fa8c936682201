package interleave.app.explore;

import java.util.List;
import java.util.Locale;

/// How long to look for a bug: the modes of test JVM to go through, and the runs of a criterion in
/// each.
public enum Effort {
    QUICK(List.of(new Batch(JvmMode.TIERED, 40), new Batch(JvmMode.SERVER, 40))),
    NORMAL(
            List.of(
                    new Batch(JvmMode.TIERED, 100),
                    new Batch(JvmMode.CLIENT, 50),
                    new Batch(JvmMode.SERVER, 100),
                    new Batch(JvmMode.INTERPRETER, 20))),
    THOROUGH(
            List.of(
                    new Batch(JvmMode.TIERED, 1_000),
                    new Batch(JvmMode.CLIENT, 500),
                    new Batch(JvmMode.SERVER, 1_000),
                    new Batch(JvmMode.INTERPRETER, 200),
                    new Batch(JvmMode.TIERED, 1_000),
                    new Batch(JvmMode.SERVER, 1_000)));

    private final List<Batch> batches;

    Effort(List<Batch> batches) {
        this.batches = batches;
    }

    List<Batch> batches() {
        return batches;
    }

    /// The name on the command line and in results.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// So many runs of each criterion in one test JVM of this mode.
    record Batch(JvmMode mode, int runs) {}
}
