package interleave.app.command;

import interleave.app.UserError;
import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.files.AtomicFile;
import interleave.app.files.Folders;
import interleave.app.grade.CohortGrading;
import interleave.app.kata.Kata;
import interleave.app.report.Chart;
import interleave.app.report.HtmlReport;
import interleave.app.report.TextReport;
import interleave.app.submission.SourceFile;
import interleave.app.submission.Submission;
import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Runs a student's own code in this repository through the grader.
@Command(name = "test", description = "Test your own code, as the grader would.")
final class TestCommand implements Callable<Integer> {
    private final Workspace workspace;

    @Mixin private EffortOptions options = new EffortOptions();

    @Option(
            names = "--race",
            description =
                    "also measure your code, on the katas that have a race: the speed-up of more threads, or the latency")
    private boolean race;

    @Parameters(
            paramLabel = "KATA",
            arity = "0..*",
            description = "which ones, by id, number or name (all)")
    private List<String> ids = List.of();

    TestCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Integer call() throws UserError, IOException {
        var racing = new Racing(workspace);
        List<Kata> katas = race ? racing.katas(ids) : workspace.katas().named(ids);
        try (var temporary = Folders.Temporary.create()) {
            List<TestSuite> suites = workspace.ownSuites(katas, temporary.path());
            if (suites.isEmpty()) {
                return Commands.FAILED;
            }
            workspace.prepare();
            GradeReport report = grade(suites, temporary.path());
            show(report, suites);
            Path page = write(report, List.of());
            boolean all = suites.size() == katas.size();
            if (race) {
                List<Chart> charts = racing.run(suites, report.katas(), temporary.path());
                write(report, charts);
                all &= charts.size() == suites.size();
            }
            workspace.out().println("The same as a page: " + page);
            workspace.out().flush();
            return all ? exitCode(report) : Math.max(exitCode(report), Commands.FAILED);
        }
    }

    private void show(GradeReport report, List<TestSuite> suites) throws IOException {
        var standings = new Standings(workspace.repository());
        for (int i = 0; i < suites.size(); i++) {
            standings.record(suites.get(i).kata(), report.katas().get(i));
        }
        workspace
                .out()
                .print(new TextReport(workspace.columns()).render(report, workspace.colour()));
        workspace.out().flush();
    }

    private Path write(GradeReport report, List<Chart> charts) throws IOException {
        Path page = workspace.repository().resolve(".kata/report.html");
        AtomicFile.write(page, new HtmlReport().render(report, charts));
        return page;
    }

    private static int exitCode(GradeReport report) {
        if (report.hasError()) {
            return Commands.ERROR;
        }
        return report.passed() ? Commands.PASSED : Commands.FAILED;
    }

    private GradeReport grade(List<TestSuite> suites, Path folder) throws UserError, IOException {
        CohortGrading grading = options.grading(workspace, workspace.open());
        var progress = new Shown(new Progress(workspace, suites.size()));
        progress.progress.begin("running " + suites.getFirst().kata().id());
        List<GradeReport> reports =
                grading.grade(suites, List.of(ownCode(suites)), folder, progress);
        progress.progress.end();
        return reports.getFirst();
    }

    private static Submission ownCode(List<TestSuite> suites) throws IOException {
        Map<String, List<SourceFile>> files = new HashMap<>();
        for (TestSuite suite : suites) {
            Kata kata = suite.kata();
            files.put(kata.id(), Compiler.sources(kata.starter()));
        }
        return new Submission("your code", files, List.of());
    }

    private record Shown(Progress progress) implements CohortGrading.Listener {
        @Override
        public void graded(Submission submission, KataResult result) {
            progress.step("%s: %d/%d".formatted(result.id(), result.score(), result.maxScore()));
        }

        @Override
        public void finished(GradeReport report) {
            // It is printed when the command ends.
        }
    }
}
