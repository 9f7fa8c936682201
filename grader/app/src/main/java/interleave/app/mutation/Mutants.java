package interleave.app.mutation;

import interleave.app.submission.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// Everything that a reference can be weakened to, one place at a time.
final class Mutants {
    private Mutants() {}

    /// The mutants of all these files, by file and line; some may not compile.
    static List<Mutant> of(List<SourceFile> sources) throws IOException {
        var mutants = new ArrayList<Mutant>();
        for (SourceFile file : sources) {
            ParsedSource source = ParsedSource.of(file);
            mutants.addAll(
                    Stream.of(
                                    new WeakSynchronization(source),
                                    new MissingStatements(source),
                                    new BentConditions(source),
                                    new BentValues(source))
                            .flatMap(weakening -> weakening.mutants().stream())
                            .sorted(Comparator.comparingInt(Mutant::line))
                            .toList());
        }
        return distinct(mutants);
    }

    /// Two ways to the same text are one mutant; two texts of the same name get a number.
    private static List<Mutant> distinct(List<Mutant> mutants) {
        var distinct = new ArrayList<Mutant>();
        var texts = new HashMap<SourceFile, Mutant>();
        var names = new HashMap<String, Integer>();
        for (Mutant mutant : mutants) {
            if (texts.putIfAbsent(mutant.source(), mutant) == null) {
                int number = names.merge(mutant.name(), 1, Integer::sum);
                distinct.add(number == 1 ? mutant : mutant.numbered(number));
            }
        }
        return distinct;
    }
}
