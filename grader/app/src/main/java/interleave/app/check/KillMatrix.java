package interleave.app.check;

import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.Verdict;
import java.util.List;
import java.util.Optional;

/// Which criterion catches which wrong answer, and how: a row a case, a column a criterion.
final class KillMatrix {
    private KillMatrix() {}

    /// "●" where the declared criterion caught it, "○" where another one did, "·" where it passed,
    /// nothing where it was not run.
    static String render(List<Criterion> criteria, List<CaseResult> results) {
        var text = new StringBuilder();
        for (int i = 0; i < criteria.size(); i++) {
            text.append("  %2d  %s%n".formatted(i + 1, criteria.get(i).id()));
        }
        text.append("  %-36s".formatted(""));
        for (int i = 0; i < criteria.size(); i++) {
            text.append("%3d".formatted(i + 1));
        }
        text.append('\n');
        results.forEach(result -> text.append(row(criteria, result)));
        return text.toString();
    }

    private static String row(List<Criterion> criteria, CaseResult result) {
        var row = new StringBuilder("  %-36s".formatted(result.subject().name()));
        for (Criterion criterion : criteria) {
            row.append("  ").append(cell(criterion, result));
        }
        if (result.excused()) {
            row.append("  needs explore")
                    .append(result.problem().isPresent() ? ", not found" : ", found");
        } else if (result.problem().isPresent()) {
            row.append("  NOT AS DECLARED");
        } else {
            caughtBy(result).ifPresent(one -> row.append("  ").append(Discovery.of(one).label()));
        }
        return row.append('\n').toString();
    }

    /// The declared criterion that failed, or the first of them.
    private static Optional<CriterionResult> caughtBy(CaseResult result) {
        return result.result().criteria().stream()
                .filter(one -> one.verdict() instanceof Verdict.Fail)
                .filter(one -> isDeclared(result.subject().expectation(), one.criterion()))
                .findFirst();
    }

    private static char cell(Criterion criterion, CaseResult result) {
        return result.result().criteria().stream()
                .filter(one -> one.criterion().equals(criterion))
                .findFirst()
                .map(one -> sign(result.subject().expectation(), one))
                .orElse(' ');
    }

    private static char sign(Expectation expectation, CriterionResult one) {
        return switch (one.verdict()) {
            case Verdict.Pass _ -> '·';
            case Verdict.Fail _ -> isDeclared(expectation, one.criterion()) ? '●' : '○';
            case Verdict.Unjudged _ -> '!';
        };
    }

    private static boolean isDeclared(Expectation expectation, Criterion criterion) {
        return expectation instanceof Expectation.Caught caught
                && caught.criterion().map(criterion.id()::equals).orElse(true);
    }
}
