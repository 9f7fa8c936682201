package interleave.app.command;

import interleave.app.explore.Effort;
import interleave.app.explore.Enclosure;
import interleave.app.grade.CohortGrading;
import org.jspecify.annotations.Nullable;
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
            description =
                    "how long to look for a bug: quick, normal or thorough (normal; quick where an"
                            + " author proves katas)")
    private @Nullable Effort effort;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "how many katas to run at the same time (one per processor)")
    int jobs;

    /// What was asked for, otherwise what is usual.
    Effort effort(Effort usual) {
        return effort == null ? usual : effort;
    }

    int jobs(Workspace workspace) {
        return jobs > 0 ? jobs : workspace.machine().processors();
    }

    /// The grading of submissions that these options ask for.
    CohortGrading grading(Workspace workspace, Enclosure enclosure) {
        Effort asked = effort(Effort.NORMAL);
        return new CohortGrading(
                workspace.grading(enclosure, asked, seed),
                jobs(workspace),
                seed,
                asked.label(),
                enclosure.sandbox().isolation().label());
    }
}
