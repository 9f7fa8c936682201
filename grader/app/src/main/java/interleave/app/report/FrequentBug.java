package interleave.app.report;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import interleave.app.verdict.GradeReport;
import interleave.app.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// A kind of bug and how many submissions have it, somewhere.
///
/// @param katas those in which it was found, the titles in one line
record FrequentBug(String name, int count, int of, String katas) {
    private static final int SHOWN = 8;

    static List<FrequentBug> of(List<GradeReport> reports) {
        var submissions = new LinkedHashMap<String, Integer>();
        var katas = new LinkedHashMap<String, Set<String>>();
        for (GradeReport report : reports) {
            for (Found each : found(report)) {
                katas.computeIfAbsent(each.bug(), _ -> new TreeSet<>()).add(each.kata());
            }
            found(report).stream()
                    .map(Found::bug)
                    .collect(toSet())
                    .forEach(bug -> submissions.merge(bug, 1, Integer::sum));
        }
        return submissions.entrySet().stream()
                .map(
                        entry ->
                                new FrequentBug(
                                        entry.getKey(),
                                        entry.getValue(),
                                        reports.size(),
                                        String.join(
                                                ", ",
                                                katas.getOrDefault(entry.getKey(), Set.of()))))
                .sorted(
                        comparingInt(FrequentBug::count)
                                .reversed()
                                .thenComparing(FrequentBug::name))
                .limit(SHOWN)
                .toList();
    }

    String share() {
        return count + " of " + of;
    }

    int percent() {
        return 100 * count / of;
    }

    private static List<Found> found(GradeReport report) {
        var found = new ArrayList<Found>();
        report.katas().stream()
                .filter(kata -> kata.handedIn())
                .forEach(
                        kata ->
                                kata.criteria().stream()
                                        .filter(result -> result.verdict() instanceof Verdict.Fail)
                                        .map(
                                                result ->
                                                        new Found(
                                                                Bug.name(
                                                                        (Verdict.Fail)
                                                                                result.verdict()),
                                                                kata.title()))
                                        .forEach(found::add));
        return found;
    }

    private record Found(String bug, String kata) {}
}
