package interleave.app.command;

import interleave.app.UserError;
import interleave.app.explore.Effort;
import interleave.app.grade.CohortGrading;
import picocli.CommandLine.Option;

/// The options of every command that runs submissions.
final class EffortOptions {
    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the seed of all random choices (${DEFAULT-VALUE})")
    long seed;

    @Option(
            names = "--effort",
            paramLabel = "EFFORT",
            defaultValue = "normal",
            description =
                    "how long to look for a bug: quick, normal or thorough (${DEFAULT-VALUE})")
    Effort effort = Effort.NORMAL;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "how many katas to run at the same time (one per processor)")
    int jobs;

    int jobs(Workspace workspace) {
        return jobs > 0 ? jobs : workspace.machine().processors();
    }

    /// The grading of submissions that these options ask for.
    CohortGrading grading(Workspace workspace) throws UserError {
        return new CohortGrading(
                workspace.grading(effort, seed), jobs(workspace), seed, effort.label());
    }
}
