package interleave.app.command;

import interleave.app.UserError;
import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.explore.Replayer;
import interleave.app.files.Folders;
import interleave.app.kata.Kata;
import interleave.app.kata.TestIndex;
import interleave.app.report.ReplayReport;
import interleave.app.submission.SourceFile;
import interleave.app.verdict.CriterionRun;
import interleave.app.verdict.CriterionRun.Outcome;
import interleave.junit.ReplayToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plays the schedule that broke a student's code again, on the code as it is now.
@Command(
        name = "replay",
        description = "Play a schedule that a report names again, on your code as it is now.")
final class ReplayCommand implements Callable<Integer> {
    private final Workspace workspace;

    @Option(
            names = "--baton",
            description = "on real threads, one at a time, which a debugger can follow")
    private boolean baton;

    @Option(names = "--all", description = "tell every step, and not only those that matter")
    private boolean all;

    @Option(
            names = "--debug",
            description = "also tell how to stop at its first step in the debugger of an IDE")
    private boolean debug;

    @Parameters(paramLabel = "TOKEN", description = "as the report prints it")
    private String token = "";

    ReplayCommand(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Integer call() throws UserError, IOException {
        ReplayToken parsed = parse(token);
        Test test = find(parsed);
        try (var temporary = Folders.Temporary.create()) {
            TestSuite suite = suite(parsed, test, temporary.path().resolve("suite"));
            Path classes = temporary.path().resolve("classes");
            workspace.compileOwn(suite, classes);
            workspace.prepare();
            Replayer replayer = workspace.replayer(baton);
            Path played = Files.createDirectory(temporary.path().resolve("played"));
            CriterionRun run = replayer.replay(suite, parsed.text(), classes, played);
            int exitCode = told(run, test.kata());
            if (debug) {
                tellWhereToStop(run, parsed, test.kata());
            }
            return exitCode;
        }
    }

    private void tellWhereToStop(CriterionRun run, ReplayToken token, Kata kata)
            throws IOException {
        var report = new ReplayReport(workspace.columns(), workspace.colour());
        workspace.out().print(report.debugging(run, token.text(), files(kata)));
        workspace.out().flush();
    }

    private static ReplayToken parse(String token) throws UserError {
        try {
            return ReplayToken.parse(token);
        } catch (IllegalArgumentException malformed) {
            throw new UserError(String.valueOf(malformed.getMessage()), malformed);
        }
    }

    private Test find(ReplayToken token) throws UserError, IOException {
        for (Kata kata : workspace.katas().katas()) {
            for (String criterion : TestIndex.of(kata)) {
                if (token.fits(criterion)) {
                    return new Test(kata, criterion);
                }
            }
        }
        throw isNoTests(token);
    }

    private TestSuite suite(ReplayToken token, Test test, Path folder)
            throws UserError, IOException {
        TestSuite suite =
                workspace.compiler().tests(test.kata(), folder).narrowedTo(test.criterion());
        if (!suite.criteria().getFirst().id().equals(test.criterion())) {
            throw isNoTests(token);
        }
        return suite;
    }

    private static UserError isNoTests(ReplayToken token) {
        return new UserError("%s is a token of no test in this repository".formatted(token.text()));
    }

    private int told(CriterionRun run, Kata kata) throws UserError, IOException {
        String why = run.explored().coverage().uncontrolled().orElse("");
        if (!why.isEmpty()) {
            throw new UserError("the schedule cannot be played: " + why);
        }
        var report = new ReplayReport(workspace.columns(), workspace.colour());
        workspace.out().print(all ? report.renderAll(run) : report.render(run, files(kata)));
        workspace.out().flush();
        return switch (run.outcome()) {
            case Outcome.Passed _ -> Commands.PASSED;
            case Outcome.Failed _ -> Commands.FAILED;
            case Outcome.Broken broken -> throw new UserError(broken.message());
        };
    }

    private static Set<String> files(Kata kata) throws IOException {
        return Compiler.sources(kata.starter()).stream()
                .map(SourceFile::name)
                .collect(Collectors.toSet());
    }

    private record Test(Kata kata, String criterion) {}
}
