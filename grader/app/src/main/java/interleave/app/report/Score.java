package interleave.app.report;

import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.KataResult;
import java.util.List;

/// Points as a page shows them: in words and as the lengths of a picture.
///
/// @param open points of criteria that the grader could not judge, neither won nor lost
record Score(int won, int open, int all) {
    static Score of(List<KataResult> katas) {
        List<CriterionResult> results =
                katas.stream().flatMap(kata -> kata.criteria().stream()).toList();
        return new Score(
                results.stream().mapToInt(CriterionResult::score).sum(),
                results.stream()
                        .filter(CriterionResult::isError)
                        .mapToInt(result -> result.criterion().points())
                        .sum(),
                results.stream().mapToInt(result -> result.criterion().points()).sum());
    }

    String inWords() {
        return won + " of " + Counted.of(all, "point");
    }

    boolean hasWon() {
        return won > 0;
    }

    boolean hasOpen() {
        return open > 0;
    }

    String openInWords() {
        return Counted.of(open, "point");
    }

    /// The arc of the points won, of a circle whose whole length is 100.
    long wonLength() {
        return share(won);
    }

    long openLength() {
        return share(open);
    }

    /// Full only when no point is missing.
    private long share(int points) {
        return all == 0 ? 0 : Math.max(points > 0 ? 1 : 0, 100L * points / all);
    }
}
