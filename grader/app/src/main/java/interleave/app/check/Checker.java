package interleave.app.check;

import interleave.app.UserError;
import interleave.app.compile.TestSuite;
import interleave.app.files.Folders;
import interleave.app.grade.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

/// Proves katas: grades everything whose verdict is known and compares.
///
/// @param jobs how many cases run at the same time
/// @param breadth how many criteria a wrong answer is held against
public record Checker(CaseGrading grading, int jobs, Breadth breadth) {
    /// A kata with the cases that prove it, before they are run.
    ///
    /// @param gaps what its folders lack, a sentence each
    public record Plan(TestSuite suite, List<Case> cases, List<String> gaps) {
        public Plan {
            cases = List.copyOf(cases);
            gaps = List.copyOf(gaps);
        }

        /// Reads the kata's cases.
        public static Plan of(TestSuite suite) throws UserError, IOException {
            List<Case> cases = Cases.of(suite.kata());
            return new Plan(suite, cases, Gaps.of(suite, cases));
        }

        /// With the wrong answers alone.
        public Plan ofWrongAnswers() {
            return new Plan(
                    suite,
                    cases.stream()
                            .filter(one -> one.expectation() instanceof Expectation.Caught)
                            .toList(),
                    gaps);
        }
    }

    /// Runs all cases of all plans and returns a proof for each plan.
    ///
    /// @param folder an empty one to work in
    /// @param step hears of each kata and case that is done; called from several threads
    public List<KataProof> prove(
            List<Plan> plans, Path folder, BiConsumer<TestSuite, CaseResult> step)
            throws UserError {
        var tasks = new ArrayList<Callable<CaseResult>>();
        for (Plan plan : plans) {
            for (Case one : plan.cases()) {
                tasks.add(task(plan.suite(), one, folder.resolve("case-" + tasks.size()), step));
            }
        }
        List<CaseResult> results = new Parallel(jobs).run(tasks);
        var proofs = new ArrayList<KataProof>();
        int from = 0;
        for (Plan plan : plans) {
            int to = from + plan.cases().size();
            TestSuite suite = plan.suite();
            proofs.add(
                    new KataProof(
                            suite.kata(),
                            suite.criteria(),
                            results.subList(from, to),
                            plan.gaps()));
            from = to;
        }
        return proofs;
    }

    private Callable<CaseResult> task(
            TestSuite suite, Case one, Path folder, BiConsumer<TestSuite, CaseResult> step) {
        return () -> {
            Files.createDirectory(folder);
            CaseResult proved = grading.prove(suite, one, breadth, folder);
            Folders.delete(folder);
            step.accept(suite, proved);
            return proved;
        };
    }
}
