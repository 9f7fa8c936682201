package interleave.app.check;

import interleave.app.compile.Compiler;
import interleave.app.diagnosis.Diagnosis;
import interleave.app.diagnosis.Sources;
import interleave.app.submission.SourceFile;
import interleave.app.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the grader says of a wrong answer's bug, held against what its author says.
///
/// @param said absent if the answer did not fail
/// @param places the methods that the first culprit line is in
record Comparison(String name, Bug bug, Optional<Diagnosis> said, List<String> places) {
    Comparison {
        places = List.copyOf(places);
    }

    /// Empty for a case that is not wrong, or whose bug has no name.
    static Optional<Comparison> of(CaseResult result) throws IOException {
        if (!(result.subject().expectation() instanceof Expectation.Caught caught)
                || caught.bug().causes().isEmpty()) {
            return Optional.empty();
        }
        Optional<Diagnosis> said =
                result.result().criteria().stream()
                        .filter(one -> caught.isAbout(one.criterion()))
                        .map(one -> one.verdict())
                        .filter(Verdict.Fail.class::isInstance)
                        .map(Verdict.Fail.class::cast)
                        .flatMap(fail -> Optional.ofNullable(fail.diagnosis()).stream())
                        .findFirst();
        return Optional.of(
                new Comparison(result.subject().name(), caught.bug(), said, places(result, said)));
    }

    private static List<String> places(CaseResult result, Optional<Diagnosis> said)
            throws IOException {
        var sources =
                Sources.of(
                        Compiler.sources(result.subject().sources()).stream()
                                .collect(Collectors.toMap(SourceFile::name, SourceFile::text)));
        return said.stream()
                .flatMap(diagnosis -> diagnosis.culprits().stream().limit(1))
                .flatMap(first -> sources.places(first.file(), first.line()).stream())
                .toList();
    }

    boolean hasCause() {
        return said.map(diagnosis -> bug.causes().contains(diagnosis.cause().label()))
                .orElse(false);
    }

    boolean hasPlace() {
        return places.stream().anyMatch(bug.culprits()::contains);
    }

    /// What was said instead.
    String miss() {
        return "%s: %s at %s, and not %s at %s"
                .formatted(
                        name,
                        said.map(diagnosis -> diagnosis.cause().label()).orElse("nothing"),
                        places.isEmpty() ? "no line" : places.getFirst(),
                        String.join(" or ", bug.causes()),
                        String.join(" or ", bug.culprits()));
    }
}
