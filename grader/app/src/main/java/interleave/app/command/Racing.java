package interleave.app.command;

import interleave.app.UserError;
import interleave.app.compile.TestSuite;
import interleave.app.kata.Kata;
import interleave.app.race.RaceOutcome;
import interleave.app.report.Chart;
import interleave.app.report.TextChart;
import interleave.app.verdict.KataResult;
import interleave.runner.race.Pace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Races a student's own code, one kata after the other, since two races at a time would measure
/// each other.
final class Racing {
    private final Workspace workspace;

    Racing(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The katas with these names; for no name all that have a race.
    List<Kata> katas(List<String> ids) throws UserError {
        List<Kata> all = workspace.katas().katas();
        List<Kata> raced = all.stream().filter(kata -> kata.race().isPresent()).toList();
        List<Kata> katas = ids.isEmpty() ? raced : workspace.katas().named(ids);
        Optional<Kata> without = katas.stream().filter(kata -> kata.race().isEmpty()).findFirst();
        if (katas.isEmpty() || without.isPresent()) {
            throw new UserError(
                    "%s no race%s"
                            .formatted(
                                    without.map(kata -> kata.id() + " has").orElse("there is"),
                                    only(raced)));
        }
        return katas;
    }

    private static String only(List<Kata> raced) {
        return raced.isEmpty()
                ? ""
                : ": try " + String.join(" or ", raced.stream().map(Kata::id).toList());
    }

    /// Races each and shows what it came to.
    ///
    /// @param results of the tests, in the order of the suites
    /// @return the charts of those that came to their end
    List<Chart> run(List<TestSuite> suites, List<KataResult> results, Path folder)
            throws UserError, IOException {
        var charts = new ArrayList<Chart>();
        for (int i = 0; i < suites.size(); i++) {
            Path own = Files.createDirectory(folder.resolve("race-" + i));
            run(suites.get(i), results.get(i), own).ifPresent(charts::add);
        }
        return charts;
    }

    private Optional<Chart> run(TestSuite suite, KataResult result, Path folder)
            throws UserError, IOException {
        Path classes = folder.resolve("classes");
        workspace.compileOwn(suite, classes);
        return switch (raced(suite.kata(), classes, Files.createDirectory(folder.resolve("jvm")))) {
            case RaceOutcome.Measured measured -> Optional.of(show(measured.chart(), result));
            case RaceOutcome.CutShort cut -> {
                workspace.out().println();
                workspace
                        .out()
                        .printf(
                                "The race of %s was not run to its end: %s%n%n",
                                suite.kata().id(), cut.reason());
                yield Optional.empty();
            }
            case RaceOutcome.Broken broken ->
                    throw new UserError(
                            "the race of %s cannot be run: %s"
                                    .formatted(suite.kata().id(), broken.reason()));
        };
    }

    private RaceOutcome raced(Kata kata, Path classes, Path folder) throws UserError, IOException {
        var progress = new RaceProgress(workspace, kata);
        try {
            return workspace
                    .raceRun(Pace.USUAL)
                    .run(kata, kata.race().orElseThrow(), classes, folder, progress);
        } finally {
            progress.end();
        }
    }

    private Chart show(Chart chart, KataResult result) {
        Chart shown =
                result.verdict().equals("pass")
                        ? chart
                        : chart.warning(
                                "Your code does not pass its tests yet: the speed of a wrong answer means nothing.");
        workspace.out().println();
        workspace.out().println(new TextChart().render(shown, workspace.colour()));
        workspace.out().flush();
        return shown;
    }
}
