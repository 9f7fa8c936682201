package interleave.app.command;

import interleave.app.UserError;
import interleave.app.check.Breadth;
import interleave.app.check.CaseGrading;
import interleave.app.check.CaseResult;
import interleave.app.check.Checker;
import interleave.app.check.DiagnosisProof;
import interleave.app.check.KataProof;
import interleave.app.compile.TestSuite;
import interleave.app.explore.Effort;
import interleave.app.files.Folders;
import interleave.app.kata.Kata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The author's proof.
@Command(
        name = "check",
        description =
                "Prove katas: the starter fails, right answers pass, each wrong one gets its verdict.")
final class CheckCommand implements Callable<Integer> {
    private final Workspace workspace;

    @Mixin private EffortOptions options = new EffortOptions();

    @Option(
            names = "--matrix",
            description =
                    "hold each wrong answer against every criterion, not only against the one that it"
                            + " declares: the whole kill matrix, for some more time")
    private boolean matrix;

    @Option(
            names = "--diagnosis",
            description =
                    "compare what the grader says of each wrong answer's bug with what its"
                            + " verdict.toml says: the cause, and where the culprit is")
    private boolean diagnosis;

    @Parameters(
            paramLabel = "KATA",
            arity = "0..*",
            description = "which ones, by id, number or name (all)")
    private List<String> ids = List.of();

    CheckCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Integer call() throws UserError, IOException {
        List<Kata> katas = workspace.katas().named(ids);
        workspace.prepare();
        try (var temporary = Folders.Temporary.create()) {
            var plans = new ArrayList<Checker.Plan>();
            for (TestSuite suite : workspace.suites(katas, temporary.path())) {
                Checker.Plan plan = Checker.Plan.of(suite);
                plans.add(diagnosis ? plan.ofWrongAnswers() : plan);
            }
            var progress =
                    new Progress(
                            workspace, plans.stream().mapToInt(plan -> plan.cases().size()).sum());
            progress.begin(
                    diagnosis
                            ? "running the wrong answers"
                            : "running the starter and the reference");
            List<KataProof> proofs;
            try (CaseGrading grading =
                    workspace.caseGrading(options.effort(Effort.QUICK), options.seed)) {
                proofs =
                        new Checker(grading, options.jobs(workspace), breadth())
                                .prove(
                                        plans,
                                        temporary.path(),
                                        (suite, done) -> progress.step(line(suite, done)));
            }
            progress.end();
            if (diagnosis) {
                return compared(proofs);
            }
            proofs.forEach(proof -> workspace.out().println(proof.text()));
            workspace.out().flush();
            return proofs.stream().allMatch(KataProof::holds) ? Commands.PASSED : Commands.FAILED;
        }
    }

    private Breadth breadth() {
        if (diagnosis) {
            return Breadth.DIAGNOSED;
        }
        return matrix ? Breadth.EVERY_CRITERION : Breadth.DECLARED_CRITERION;
    }

    private int compared(List<KataProof> proofs) throws IOException {
        DiagnosisProof proof = DiagnosisProof.of(proofs);
        workspace.out().print(proof.text());
        workspace.out().flush();
        return proof.holds() ? Commands.PASSED : Commands.FAILED;
    }

    private static String line(TestSuite suite, CaseResult done) {
        return "%s %s: %s"
                .formatted(
                        suite.kata().id(),
                        done.subject().name(),
                        done.holds() ? "as it should be" : "NOT as it should be");
    }
}
