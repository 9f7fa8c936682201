package interleave.app.check;

import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.explore.Effort;
import interleave.app.explore.Kit;
import interleave.app.explore.PhasedExplorer;
import interleave.app.explore.SharedJvms;
import interleave.app.gate.Gate;
import interleave.app.grade.Grading;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.NoSandbox;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.KataResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Predicate;

/// Grades the cases of katas, in test JVMs that they share.
///
/// What is not as it should be is graded again in JVMs of its own, and that counts: no case is
/// blamed for what another one has left behind.
public final class CaseGrading implements AutoCloseable {
    private final Compiler compiler;
    private final Gate gate = Gate.closed();
    private final InstantSource clock;
    private final SharedJvms shared;
    private final PhasedExplorer together;
    private final PhasedExplorer alone;

    public CaseGrading(Kit kit, Effort effort, long seed, InstantSource clock) {
        this.clock = clock;
        compiler = new Compiler(kit.archives());
        shared = new SharedJvms(kit, Limits.USUAL);
        together = new PhasedExplorer(shared, effort, seed);
        alone = new PhasedExplorer(kit, Limits.USUAL.silence(), new NoSandbox(), effort, seed);
    }

    /// Grades a case and compares.
    ///
    /// @param folder an empty one to work in
    CaseResult prove(TestSuite suite, Case one, Breadth breadth, Path folder) throws IOException {
        CaseResult first = prove(together, suite, one, breadth, folder.resolve("together"));
        return first.problem().isEmpty()
                ? first
                : prove(alone, suite, one, breadth, folder.resolve("alone"));
    }

    private CaseResult prove(
            PhasedExplorer explorer, TestSuite suite, Case one, Breadth breadth, Path folder)
            throws IOException {
        Predicate<Criterion> about = criterion -> one.expectation().isAbout(criterion);
        var grading =
                breadth.explains()
                        ? new Grading(compiler, gate, new AroundIt(explorer, about), clock)
                                .explaining()
                        : new Grading(compiler, gate, explorer.repeatingOnly(about), clock);
        KataResult result =
                grading.grade(
                        breadth.suiteFor(suite, one.expectation()),
                        Compiler.sources(one.sources()),
                        Files.createDirectory(folder));
        return Proof.of(one, result, explorer.strategy());
    }

    @Override
    public void close() throws IOException {
        shared.close();
    }
}
