package interleave.app.check;

import interleave.app.compile.TestSuite;
import interleave.app.explore.Explorer;
import interleave.app.explore.PhasedExplorer;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Explores in full what a case is about, and of the other criteria only so much as tells which
/// lines they come to.
record AroundIt(PhasedExplorer explorer, Predicate<Criterion> about) implements Explorer {
    private static final int FEW = 30;

    @Override
    public List<CriterionRun> explore(TestSuite suite, Path classes, Path folder)
            throws IOException {
        List<CriterionRun> runs =
                new ArrayList<>(
                        explorer.explore(
                                only(suite, about),
                                classes,
                                Files.createDirectory(folder.resolve("it"))));
        runs.addAll(
                explorer.trying(FEW)
                        .explore(
                                only(suite, about.negate()),
                                classes,
                                Files.createDirectory(folder.resolve("around"))));
        return runs;
    }

    private static TestSuite only(TestSuite suite, Predicate<Criterion> wanted) {
        return suite.narrowedTo(
                suite.criteria().stream()
                        .filter(wanted)
                        .map(Criterion::id)
                        .collect(Collectors.toSet()));
    }

    @Override
    public String strategy() {
        return explorer.strategy();
    }
}
