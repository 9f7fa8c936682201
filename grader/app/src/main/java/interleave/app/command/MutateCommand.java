package interleave.app.command;

import interleave.app.UserError;
import interleave.app.compile.TestSuite;
import interleave.app.explore.Effort;
import interleave.app.files.Folders;
import interleave.app.kata.Kata;
import interleave.app.mutation.MutantGrading;
import interleave.app.mutation.MutationProof;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Mutation testing of the criteria.
@Command(
        name = "mutate",
        description =
                "Weaken the references in every place: each must be noticed, or explained in mutants.toml.")
final class MutateCommand implements Callable<Integer> {
    private final Workspace workspace;

    @Mixin private EffortOptions options = new EffortOptions();

    @Parameters(
            paramLabel = "KATA",
            arity = "0..*",
            description = "which ones, by id, number or name (all)")
    private List<String> ids = List.of();

    MutateCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Integer call() throws UserError, IOException {
        List<Kata> katas = workspace.katas().named(ids);
        workspace.prepare();
        try (var temporary = Folders.Temporary.create()) {
            var plans = new ArrayList<MutantGrading.Plan>();
            for (TestSuite suite : workspace.suites(katas, temporary.path())) {
                plans.add(MutantGrading.Plan.of(suite));
            }
            List<MutationProof> proofs = prove(plans, temporary);
            proofs.forEach(proof -> workspace.out().print(proof.text()));
            if (proofs.size() > 1) {
                workspace.out().println(MutationProof.together(proofs));
            }
            workspace.out().flush();
            return proofs.stream().allMatch(MutationProof::holds)
                    ? Commands.PASSED
                    : Commands.FAILED;
        }
    }

    private List<MutationProof> prove(List<MutantGrading.Plan> plans, Folders.Temporary temporary)
            throws UserError, IOException {
        int mutants = plans.stream().mapToInt(plan -> plan.mutants().size()).sum();
        var progress = new Progress(workspace, mutants);
        progress.begin("weakening the reference");
        try (MutantGrading grading =
                workspace.mutantGrading(options.effort(Effort.QUICK), options.seed)) {
            return grading.prove(plans, options.jobs(workspace), temporary.path(), progress::step);
        } finally {
            progress.end();
        }
    }
}
