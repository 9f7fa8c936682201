package interleave.app.explore;

import interleave.app.compile.TestSuite;
import interleave.app.explore.Effort.Batch;
import interleave.app.kata.Kata;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.Sandbox;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/// Explores each criterion under the engine, and then repeats those that did not fail on the plain
/// JVM, in test JVMs of several modes: little what was explored, much what could not be.
public final class PhasedExplorer implements Explorer {
    private final TestJvms testJvms;
    private final Duration silence;
    private final Effort effort;
    private final int schedules;
    private final long seed;
    private final Predicate<Criterion> repeated;

    /// With a new JVM for each job.
    ///
    /// @param silence how long a test JVM may go without an event
    public PhasedExplorer(Kit kit, Duration silence, Sandbox sandbox, Effort effort, long seed) {
        this(
                new TestJvm(kit, sandbox),
                silence,
                effort,
                effort.exploration().plays(),
                seed,
                _ -> true);
    }

    /// With JVMs that jobs share, for code that its author answers for.
    public PhasedExplorer(SharedJvms shared, Effort effort, long seed) {
        this(shared, Limits.USUAL.silence(), effort, effort.exploration().plays(), seed, _ -> true);
    }

    private PhasedExplorer(
            TestJvms testJvms,
            Duration silence,
            Effort effort,
            int schedules,
            long seed,
            Predicate<Criterion> repeated) {
        this.testJvms = testJvms;
        this.silence = silence;
        this.effort = effort;
        this.schedules = schedules;
        this.seed = seed;
        this.repeated = repeated;
    }

    /// The same, but it repeats no others than these. Those that it can only repeat it then leaves
    /// out.
    public PhasedExplorer repeatingOnly(Predicate<Criterion> criteria) {
        return new PhasedExplorer(testJvms, silence, effort, schedules, seed, criteria);
    }

    /// One that tries so many schedules at most, and repeats as this one does.
    public PhasedExplorer trying(int mostSchedules) {
        return new PhasedExplorer(
                testJvms, silence, effort, Math.min(schedules, mostSchedules), seed, repeated);
    }

    /// One that tries so many schedules at most and repeats nothing.
    public PhasedExplorer glancing(int mostSchedules) {
        return trying(mostSchedules).repeatingOnly(_ -> false);
    }

    @Override
    public String strategy() {
        return "explore";
    }

    @Override
    public List<CriterionRun> explore(TestSuite suite, Path classes, Path folder)
            throws IOException {
        var tally = new Tally(suite.criteria());
        var jobs =
                new Jobs(
                        testJvms,
                        limits(suite.kata()),
                        seed,
                        suite.kata().javaPackage(),
                        classes,
                        folder,
                        tally);
        run(jobs, new Batch(effort.exploration().mode(), schedules), tally.open());
        for (Batch batch : effort.afterwards()) {
            run(jobs, batch, wanted(tally.open(true)));
        }
        for (Batch batch : effort.instead()) {
            run(jobs, batch, wanted(tally.open(false)));
        }
        return tally.runs().stream().filter(this::isToBeTold).toList();
    }

    private Limits limits(Kata kata) {
        Limits limits = kata.limits().silentFor(silence);
        return limits.lasting(effort.atMost(limits.whole()));
    }

    private List<Criterion> wanted(List<Criterion> open) {
        return open.stream().filter(repeated).toList();
    }

    private boolean isToBeTold(CriterionRun run) {
        return repeated.test(run.criterion())
                || run.explored().plays() > 0
                || !(run.outcome() instanceof CriterionRun.Outcome.Passed);
    }

    private static void run(Jobs jobs, Batch batch, List<Criterion> criteria) throws IOException {
        jobs.run(batch.mode(), batch.mode().approach(batch.plays()), criteria);
    }
}
