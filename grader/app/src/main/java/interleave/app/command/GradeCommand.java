package interleave.app.command;

import interleave.app.UserError;
import interleave.app.compile.TestSuite;
import interleave.app.explore.Enclosure;
import interleave.app.files.AtomicFile;
import interleave.app.files.Folders;
import interleave.app.grade.CohortGrading;
import interleave.app.kata.Kata;
import interleave.app.kata.KataCatalog;
import interleave.app.report.CsvReport;
import interleave.app.report.HtmlReport;
import interleave.app.report.JsonReport;
import interleave.app.report.JunitReport;
import interleave.app.report.OverviewReport;
import interleave.app.report.TextReport;
import interleave.app.sandbox.NoSandboxHere;
import interleave.app.submission.Cohort;
import interleave.app.submission.Inbox;
import interleave.app.submission.Intake;
import interleave.app.submission.Submission;
import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Grades what others handed in.
@Command(
        name = "grade",
        description =
                "Grade submissions: folders or archives, or a folder whose children are submissions.")
final class GradeCommand implements Callable<Integer> {
    /// What is printed to standard output.
    enum Format {
        TEXT,
        JSON
    }

    /// How submissions are to be shut in.
    enum Wanted {
        AUTO,
        BWRAP,
        NONE
    }

    private final Workspace workspace;

    @Mixin private EffortOptions options = new EffortOptions();

    @Option(
            names = "--kata",
            paramLabel = "ID",
            description = "grade only this kata; may be given again")
    private List<String> ids = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where the reports go (${DEFAULT-VALUE})")
    private Path out = Path.of("grades");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "what is printed: text or json (${DEFAULT-VALUE})")
    private Format format = Format.TEXT;

    @Option(
            names = "--sandbox",
            paramLabel = "SANDBOX",
            description =
                    "auto or bwrap: in bubblewrap, or not at all; none: only for code that you"
                            + " would run (${DEFAULT-VALUE})")
    private Wanted sandbox = Wanted.AUTO;

    @Parameters(
            paramLabel = "SUBMISSION",
            arity = "1..*",
            description = "folders, zip or tar.gz archives")
    private List<Path> paths = List.of();

    GradeCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Integer call() throws UserError, NoSandboxHere, IOException {
        KataCatalog catalog = workspace.katas();
        List<Kata> katas = catalog.named(ids);
        // A submission without the katas that are asked for is still one: it did not hand them in.
        Inbox inbox =
                Inbox.read(
                        new Intake(catalog.katas()),
                        Cohort.submissions(paths.stream().map(workspace::resolve).toList()));
        inbox.problems().forEach(problem -> workspace.err().println("kata: " + problem));
        workspace.err().flush();
        if (inbox.submissions().isEmpty()) {
            return Commands.ERROR;
        }
        List<GradeReport> reports = grade(enclosure(), katas, inbox.submissions());
        print(reports);
        return exitCode(inbox, reports);
    }

    private Enclosure enclosure() throws UserError, NoSandboxHere {
        if (sandbox != Wanted.NONE) {
            return workspace.shut();
        }
        workspace
                .err()
                .println(
                        "WITHOUT A SANDBOX: submissions can read, change and send whatever you can. Grade only code that you would run.");
        workspace.prepare();
        return workspace.open();
    }

    private List<GradeReport> grade(
            Enclosure enclosure, List<Kata> katas, List<Submission> submissions)
            throws UserError, IOException {
        CohortGrading grading = options.grading(workspace, enclosure);
        Path folder = workspace.resolve(out);
        try (var temporary = Folders.Temporary.create()) {
            enclosure.sandbox().admitBelow(temporary.path());
            var progress = new Progress(workspace, katas.size() * submissions.size());
            progress.begin("compiling the tests of each kata");
            List<TestSuite> suites = workspace.suites(katas, temporary.path());
            var listener = new Written(folder, progress);
            progress.begin("grading " + submissions.getFirst().name());
            List<GradeReport> reports =
                    grading.grade(suites, submissions, temporary.path(), listener);
            listener.progress.end();
            AtomicFile.write(folder.resolve("overview.html"), new OverviewReport().render(reports));
            AtomicFile.write(folder.resolve("criteria.csv"), new CsvReport().render(reports));
            return reports;
        }
    }

    private void print(List<GradeReport> reports) {
        var text = new TextReport(workspace.columns());
        if (format == Format.JSON) {
            var json = new JsonReport();
            workspace
                    .out()
                    .println(
                            reports.stream()
                                    .map(json::render)
                                    .collect(Collectors.joining(",\n", "[", "]")));
        } else {
            reports.forEach(
                    report -> workspace.out().println(text.render(report, workspace.colour())));
            if (reports.size() > 1) {
                workspace.out().println(text.summary(reports));
            }
            workspace.out().println("Reports: " + workspace.resolve(out).resolve("overview.html"));
        }
        workspace.out().flush();
    }

    private static int exitCode(Inbox inbox, List<GradeReport> reports) {
        if (!inbox.problems().isEmpty() || reports.stream().anyMatch(GradeReport::hasError)) {
            return Commands.ERROR;
        }
        return reports.stream().allMatch(GradeReport::passed) ? Commands.PASSED : Commands.FAILED;
    }

    /// Writes each submission's reports as soon as they are complete.
    private record Written(Path folder, Progress progress) implements CohortGrading.Listener {
        @Override
        public void graded(Submission submission, KataResult result) {
            progress.step(
                    "%s %s: %d/%d"
                            .formatted(
                                    submission.name(),
                                    result.id(),
                                    result.score(),
                                    result.maxScore()));
        }

        @Override
        public void finished(GradeReport report) throws IOException {
            Path own = folder.resolve(report.submission());
            AtomicFile.write(own.resolve("result.json"), new JsonReport().render(report));
            AtomicFile.write(own.resolve("report.html"), new HtmlReport().render(report));
            AtomicFile.write(own.resolve("results.xml"), new JunitReport().render(report));
            AtomicFile.write(own.resolve("criteria.csv"), new CsvReport().render(List.of(report)));
        }
    }
}
