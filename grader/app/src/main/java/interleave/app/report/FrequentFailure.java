package interleave.app.report;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import interleave.engine.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A criterion that many fail, and how: what a course has yet to learn.
///
/// @param handedIn how many handed the kata in
/// @param kinds of the failures, the most frequent first: "race 12, stuck 3"
record FrequentFailure(String title, String kata, int count, int handedIn, String kinds) {
    private static final int SHOWN = 10;

    /// The ten that most submissions fail.
    static List<FrequentFailure> of(List<GradeReport> reports) {
        var results = new LinkedHashMap<Key, List<CriterionResult>>();
        for (GradeReport report : reports) {
            report.katas().stream()
                    .filter(KataResult::handedIn)
                    .forEach(kata -> collect(kata, results));
        }
        return results.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .filter(failure -> failure.count() > 0)
                .sorted(comparingInt(FrequentFailure::count).reversed())
                .limit(SHOWN)
                .toList();
    }

    String share() {
        return count + " of " + handedIn;
    }

    int percent() {
        return 100 * count / handedIn;
    }

    private static void collect(KataResult kata, Map<Key, List<CriterionResult>> results) {
        for (CriterionResult result : kata.criteria()) {
            var key = new Key(kata.title(), result.criterion().title());
            results.computeIfAbsent(key, _ -> new ArrayList<>()).add(result);
        }
    }

    private static FrequentFailure of(Key key, List<CriterionResult> results) {
        var kinds = new EnumMap<Kind, Integer>(Kind.class);
        for (CriterionResult result : results) {
            if (result.verdict() instanceof Verdict.Fail fail) {
                kinds.merge(fail.kind(), 1, Integer::sum);
            }
        }
        int count = kinds.values().stream().mapToInt(Integer::intValue).sum();
        return new FrequentFailure(
                SafeText.line(key.criterion()), key.kata(), count, results.size(), inWords(kinds));
    }

    private static String inWords(Map<Kind, Integer> kinds) {
        return kinds.entrySet().stream()
                .sorted(Map.Entry.<Kind, Integer>comparingByValue().reversed())
                .map(entry -> KindGuide.of(entry.getKey()).name() + " " + entry.getValue())
                .collect(joining(", "));
    }

    private record Key(String kata, String criterion) {}
}
