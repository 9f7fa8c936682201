package interleave.app.explore;

import interleave.app.compile.TestSuite;
import interleave.app.explore.Effort.Batch;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Explores each criterion under the engine, and then repeats those that did not fail on the plain
/// JVM, in test JVMs of several modes: little what was explored, much what could not be.
public final class PhasedExplorer implements Explorer {
    private final Kit kit;
    private final Limits limits;
    private final Effort effort;
    private final long seed;

    public PhasedExplorer(Kit kit, Limits limits, Effort effort, long seed) {
        this.kit = kit;
        this.limits = limits;
        this.effort = effort;
        this.seed = seed;
    }

    @Override
    public String strategy() {
        return "explore";
    }

    @Override
    public List<CriterionRun> explore(TestSuite suite, Path classes, Path folder)
            throws IOException {
        var tally = new Tally(suite.criteria());
        var jobs = new Jobs(kit, limits, seed, suite.kata().javaPackage(), classes, folder, tally);
        run(jobs, effort.exploration(), tally.open());
        for (Batch batch : effort.afterwards()) {
            run(jobs, batch, tally.open(true));
        }
        for (Batch batch : effort.instead()) {
            run(jobs, batch, tally.open(false));
        }
        return tally.runs();
    }

    private static void run(Jobs jobs, Batch batch, List<Criterion> criteria) throws IOException {
        jobs.run(batch.mode(), batch.mode().approach(batch.plays()), criteria);
    }
}
