package interleave.app.mutation;

import interleave.app.UserError;
import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.explore.Effort;
import interleave.app.explore.Kit;
import interleave.app.explore.PhasedExplorer;
import interleave.app.explore.SharedJvms;
import interleave.app.files.Folders;
import interleave.app.gate.Gate;
import interleave.app.grade.Grading;
import interleave.app.grade.Parallel;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.NoSandbox;
import interleave.app.submission.SourceFile;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.KataResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Grades the mutants of katas' references: criterion by criterion at a glance, for most are killed
/// by one of the first within a few schedules, and those that are left with all the effort there
/// is.
public final class MutantGrading implements AutoCloseable {
    private static final int GLANCE = 100;

    /// Mutants hang more often than answers do, and each waits for this long in every test JVM.
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final SharedJvms shared;
    private final Grading glance;
    private final Grading thorough;

    public MutantGrading(Kit kit, Effort effort, long seed, InstantSource clock) {
        var compiler = new Compiler(kit.archives());
        shared = new SharedJvms(kit, Limits.USUAL.silentFor(SILENCE));
        // What a reference may use, its mutants use too.
        glance =
                new Grading(
                        compiler,
                        Gate.OPEN,
                        new PhasedExplorer(shared, effort, seed).glancing(GLANCE),
                        clock);
        thorough =
                new Grading(
                        compiler,
                        Gate.OPEN,
                        new PhasedExplorer(kit, SILENCE, new NoSandbox(), effort, seed),
                        clock);
    }

    /// A kata's mutants, before they are run.
    public record Plan(TestSuite suite, List<SourceFile> reference, List<Mutant> mutants) {
        public Plan {
            reference = List.copyOf(reference);
            mutants = List.copyOf(mutants);
        }

        /// Weakens the kata's reference.
        public static Plan of(TestSuite suite) throws IOException {
            List<SourceFile> own =
                    Compiler.sources(suite.kata().reference()).stream()
                            .filter(file -> !suite.kata().given().contains(file.name()))
                            .toList();
            return new Plan(suite, own, Mutants.of(own));
        }
    }

    /// Grades the mutants of all plans and returns a proof for each plan.
    ///
    /// @param jobs how many at the same time
    /// @param folder an empty one to work in
    /// @param step hears of each mutant that is done, in a line; called from several threads
    public List<MutationProof> prove(List<Plan> plans, int jobs, Path folder, Consumer<String> step)
            throws UserError {
        var tasks = new ArrayList<Callable<Tried>>();
        for (Plan plan : plans) {
            for (Mutant mutant : plan.mutants()) {
                Path own = folder.resolve("mutant-" + tasks.size());
                tasks.add(
                        () -> {
                            Tried tried = new Tried(mutant, fate(plan, mutant, own));
                            step.accept(plan.suite().kata().id() + " " + tried.text());
                            return tried;
                        });
            }
        }
        List<Tried> all = new Parallel(jobs).run(tasks);
        var proofs = new ArrayList<MutationProof>();
        int from = 0;
        for (Plan plan : plans) {
            int to = from + plan.mutants().size();
            proofs.add(proof(plan, all.subList(from, to)));
            from = to;
        }
        return proofs;
    }

    private static MutationProof proof(Plan plan, List<Tried> all) throws UserError {
        List<Tried> born =
                all.stream().filter(tried -> !(tried.fate() instanceof Fate.Stillborn)).toList();
        return new MutationProof(plan.suite().kata(), born, Equivalents.of(plan.suite().kata()));
    }

    private Fate fate(Plan plan, Mutant mutant, Path folder) throws IOException {
        Files.createDirectory(folder);
        List<SourceFile> sources = withMutant(plan.reference(), mutant);
        Fate fate = fate(plan.suite(), sources, folder);
        Folders.delete(folder);
        return fate;
    }

    private Fate fate(TestSuite suite, List<SourceFile> sources, Path folder) throws IOException {
        var glancedAt = new HashSet<String>();
        for (Criterion criterion : suite.criteria()) {
            TestSuite one = suite.narrowedTo(criterion.id());
            KataResult seen = grade(glance, one, sources, folder);
            if (seen.criteria().isEmpty()) {
                // Not in the engine's hands: then there is no glance at it.
                seen = grade(thorough, one, sources, folder);
            } else {
                glancedAt.add(criterion.id());
            }
            Fate fate = Fate.of(seen);
            if (!(fate instanceof Fate.Survived)) {
                return fate;
            }
        }
        return glancedAt.isEmpty()
                ? new Fate.Survived()
                : Fate.of(grade(thorough, suite.narrowedTo(glancedAt), sources, folder));
    }

    private static KataResult grade(
            Grading grading, TestSuite suite, List<SourceFile> sources, Path folder)
            throws IOException {
        return grading.grade(suite, sources, Files.createTempDirectory(folder, "grade"));
    }

    private static List<SourceFile> withMutant(List<SourceFile> reference, Mutant mutant) {
        Stream<SourceFile> others =
                reference.stream().filter(file -> !file.name().equals(mutant.source().name()));
        return Stream.concat(others, Stream.of(mutant.source())).toList();
    }

    @Override
    public void close() throws IOException {
        shared.close();
    }
}
