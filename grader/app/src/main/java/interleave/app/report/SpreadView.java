package interleave.app.report;

import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How all submissions did in each criterion of a kata.
record SpreadView(String kata, List<CriterionSpread> criteria) {
    static List<SpreadView> of(Map<String, String> katas, List<GradeReport> reports) {
        return katas.entrySet().stream()
                .map(entry -> new SpreadView(entry.getValue(), criteria(entry.getKey(), reports)))
                .toList();
    }

    private static List<CriterionSpread> criteria(String id, List<GradeReport> reports) {
        var counts = new LinkedHashMap<Criterion, Map<Standing, Integer>>();
        for (GradeReport report : reports) {
            report.katas().stream()
                    .filter(kata -> kata.id().equals(id))
                    .forEach(kata -> count(kata, counts));
        }
        return counts.entrySet().stream()
                .map(entry -> CriterionSpread.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void count(KataResult kata, Map<Criterion, Map<Standing, Integer>> counts) {
        for (CriterionResult result : kata.criteria()) {
            counts.computeIfAbsent(result.criterion(), _ -> new EnumMap<>(Standing.class))
                    .merge(standing(kata, result), 1, Integer::sum);
        }
    }

    private static Standing standing(KataResult kata, CriterionResult result) {
        return kata.handedIn() ? Standing.of(result.verdict()) : Standing.NOT_HANDED_IN;
    }

    /// A criterion's counts.
    record CriterionSpread(String title, int passed, int failed, int notJudged, int notHandedIn) {
        static CriterionSpread of(Criterion criterion, Map<Standing, Integer> counts) {
            return new CriterionSpread(
                    SafeText.line(criterion.title()),
                    counts.getOrDefault(Standing.PASSED, 0),
                    counts.getOrDefault(Standing.FAILED, 0),
                    counts.getOrDefault(Standing.NOT_JUDGED, 0),
                    counts.getOrDefault(Standing.NOT_HANDED_IN, 0));
        }
    }
}
