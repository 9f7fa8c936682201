package interleave.app.grade;

import interleave.app.diagnosis.Diagnosis;
import interleave.app.diagnosis.Diagnostician;
import interleave.app.diagnosis.Evidence;
import interleave.app.diagnosis.Sources;
import interleave.app.diagnosis.Spectrum;
import interleave.app.submission.SourceFile;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.Verdict;
import interleave.engine.Kind;
import interleave.engine.Line;
import interleave.engine.Step;
import interleave.engine.Witness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Adds to each failure the bug behind it.
///
/// @param files what was handed in
record Explaining(List<SourceFile> files) {
    List<CriterionResult> all(List<CriterionResult> results) {
        if (results.stream().noneMatch(Explaining::isExplainable)) {
            return results;
        }
        return sources().map(sources -> all(results, sources)).orElse(results);
    }

    private static List<CriterionResult> all(List<CriterionResult> results, Sources sources) {
        return results.stream()
                .map(
                        result ->
                                result.verdict() instanceof Verdict.Fail fail
                                                && isExplainable(result)
                                        ? explained(result, fail, sources, results)
                                        : result)
                .toList();
    }

    /// What says all by itself, or says nothing of the code, needs no diagnosis.
    private static boolean isExplainable(CriterionResult result) {
        return result.verdict() instanceof Verdict.Fail fail
                && fail.kind() != Kind.COMPILE_ERROR
                && fail.kind() != Kind.MISSING_CLASS
                && fail.kind() != Kind.TAMPERING;
    }

    private Optional<Sources> sources() {
        Map<String, String> texts = new HashMap<>();
        files.forEach(file -> texts.put(file.name(), file.text()));
        try {
            return Optional.of(Sources.of(texts));
        } catch (StackOverflowError tooDeep) {
            // Nested on purpose: whoever writes that needs no explanation.
            return Optional.empty();
        }
    }

    private static CriterionResult explained(
            CriterionResult result,
            Verdict.Fail fail,
            Sources sources,
            List<CriterionResult> results) {
        Witness witness = fail.witness();
        List<Step> steps = witness == null ? List.of() : witness.steps();
        var evidence =
                new Evidence(
                        fail.kind(),
                        fail.message(),
                        fail.locations(),
                        fail.threads(),
                        steps,
                        sources,
                        spectrum(result, results));
        Diagnosis diagnosis = Diagnostician.of(evidence);
        return result.judged(fail.explainedBy(diagnosis));
    }

    private static Spectrum spectrum(CriterionResult result, List<CriterionResult> results) {
        return new Spectrum(
                Set.copyOf(result.lines()),
                lines(results, Verdict.Fail.class),
                lines(results, Verdict.Pass.class));
    }

    private static List<Set<Line>> lines(
            List<CriterionResult> results, Class<? extends Verdict> verdict) {
        return results.stream()
                .filter(result -> verdict.isInstance(result.verdict()))
                .filter(result -> !result.lines().isEmpty())
                .map(result -> Set.copyOf(result.lines()))
                .toList();
    }
}
