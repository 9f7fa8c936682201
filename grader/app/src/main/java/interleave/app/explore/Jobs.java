package interleave.app.explore;

import interleave.app.files.Folders;
import interleave.app.sandbox.Ending;
import interleave.app.sandbox.Limit;
import interleave.app.sandbox.Limits;
import interleave.app.verdict.Criterion;
import interleave.runner.Approach;
import interleave.runner.Forged;
import interleave.runner.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Gives one submission's criteria to test JVMs, one after the other.
final class Jobs {
    private final TestJvms testJvms;
    private final Limits limits;
    private final long seed;
    private final String packageName;
    private final Path classes;
    private final Path folder;
    private final Tally tally;
    private final long start = System.nanoTime();
    private int jvms;

    /// @param limits of all of them; the time begins now
    /// @param folder an empty one, for whatever the test JVMs write
    Jobs(
            TestJvms testJvms,
            Limits limits,
            long seed,
            String packageName,
            Path classes,
            Path folder,
            Tally tally) {
        this.testJvms = testJvms;
        this.limits = limits;
        this.seed = seed;
        this.packageName = packageName;
        this.classes = classes;
        this.folder = folder;
        this.tally = tally;
    }

    /// Runs these criteria in as many test JVMs as it takes: one that a criterion has broken does
    /// not come to those after it.
    void run(JvmMode mode, Approach approach, List<Criterion> criteria) throws IOException {
        List<Criterion> left = criteria;
        while (!left.isEmpty()) {
            Duration time = limits.whole().minusNanos(System.nanoTime() - start);
            if (time.isPositive()) {
                left = runInOne(mode, approach, limits.lasting(time), left);
            } else {
                tally.outOfTime(limits.whole());
                return;
            }
        }
    }

    private List<Criterion> runInOne(
            JvmMode mode, Approach approach, Limits left, List<Criterion> criteria)
            throws IOException {
        // The path of a unix socket has room for about a hundred bytes, so it is relative to
        // nothing and short.
        Path meeting = Files.createTempDirectory("kata");
        try {
            var job =
                    new Job(
                            meeting.resolve("s"),
                            classes,
                            packageName,
                            approach,
                            seed,
                            criteria.stream().map(Criterion::id).toList());
            var listener = new JobListener(tally, approach, limits);
            Path own = Files.createDirectory(folder.resolve("jvm" + jvms++));
            var inTurn = new InTurn(criteria, listener);
            Ending ending = testJvms.run(job, mode, left, own, inTurn);
            if (ending.reason().filter(Limit.WHOLE::equals).isPresent()) {
                tally.outOfTime(limits.whole());
                return List.of();
            }
            if (inTurn.isOver() && ending.exitCode() != 0) {
                throw new Forged();
            }
            return listener.leftOver(criteria, ending);
        } catch (Forged forged) {
            criteria.forEach(tally::tamperedWith);
            return List.of();
        } finally {
            // Whatever else a submission has put there goes with it.
            Folders.delete(meeting);
        }
    }
}
