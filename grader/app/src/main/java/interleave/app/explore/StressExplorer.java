package interleave.app.explore;

import interleave.app.compile.TestSuite;
import interleave.app.explore.Effort.Batch;
import interleave.app.files.Folders;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionRun;
import interleave.runner.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs each criterion many times on the plain JVM, in test JVMs of several modes, until it fails
/// or the effort is spent.
public final class StressExplorer implements Explorer {
    private final Kit kit;
    private final Limits limits;
    private final Effort effort;
    private final long seed;

    public StressExplorer(Kit kit, Limits limits, Effort effort, long seed) {
        this.kit = kit;
        this.limits = limits;
        this.effort = effort;
        this.seed = seed;
    }

    @Override
    public String strategy() {
        return "stress";
    }

    @Override
    public List<CriterionRun> explore(TestSuite suite, Path classes, Path folder)
            throws IOException {
        var tally = new Tally(suite.criteria());
        int jvm = 0;
        for (Batch batch : effort.batches()) {
            List<Criterion> open = tally.open();
            while (!open.isEmpty()) {
                open =
                        runIn(
                                batch,
                                open,
                                tally,
                                suite,
                                classes,
                                Files.createDirectory(folder.resolve("jvm" + jvm++)));
            }
        }
        return tally.runs();
    }

    /// Runs criteria in one test JVM; returns those that it did not come to, since one before them
    /// broke it.
    private List<Criterion> runIn(
            Batch batch,
            List<Criterion> open,
            Tally tally,
            TestSuite suite,
            Path classes,
            Path folder)
            throws IOException {
        // The path of a unix socket has room for about a hundred bytes, so it is relative to
        // nothing and short.
        Path meeting = Files.createTempDirectory("kata");
        Path socket = meeting.resolve("s");
        try {
            var job =
                    new Job(
                            socket,
                            classes,
                            suite.kata().javaPackage(),
                            batch.mode().noise(),
                            seed,
                            batch.runs(),
                            open.stream().map(Criterion::id).toList());
            var listener = new JobListener(tally);
            TestJvm.Ending ending =
                    new TestJvm(kit, limits).run(job, batch.mode(), folder, listener);
            return listener.leftOver(open, ending);
        } finally {
            // Whatever else a submission has put there goes with it.
            Folders.delete(meeting);
        }
    }
}
