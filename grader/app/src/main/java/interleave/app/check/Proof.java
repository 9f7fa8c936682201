package interleave.app.check;

import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.Explored;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Holds the grader's results against what the author of a kata expects.
final class Proof {
    private Proof() {}

    static CaseResult of(Case subject, KataResult result, String strategy) {
        return switch (subject.expectation()) {
            case Expectation.Passes _ ->
                    new CaseResult(subject, result, unlessPassed(result), false);
            case Expectation.FailsVisibly _ ->
                    new CaseResult(subject, result, unlessVisible(result), false);
            case Expectation.Caught caught ->
                    new CaseResult(
                            subject,
                            result,
                            unlessCaught(caught, result),
                            caught.needs().filter(needed -> !needed.equals(strategy)).isPresent());
        };
    }

    private static Optional<String> unlessPassed(KataResult result) {
        List<CriterionResult> failed =
                result.criteria().stream().filter(one -> !one.passed()).toList();
        return failed.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "should pass, but "
                                + failed.stream()
                                        .map(Proof::sentence)
                                        .collect(Collectors.joining("; ")));
    }

    private static Optional<String> unlessVisible(KataResult result) {
        boolean fails =
                result.criteria().stream()
                        .anyMatch(
                                one ->
                                        one.criterion().visible()
                                                && one.verdict() instanceof Verdict.Fail);
        return fails
                ? Optional.empty()
                : Optional.of("should fail a test that students see, but passes them all");
    }

    private static Optional<String> unlessCaught(Expectation.Caught caught, KataResult result) {
        List<CriterionResult> candidates =
                result.criteria().stream()
                        .filter(
                                one ->
                                        caught.criterion()
                                                .map(one.criterion().id()::equals)
                                                .orElse(true))
                        .toList();
        if (candidates.isEmpty()) {
            return Optional.of("no criterion is called " + caught.criterion().orElse("?"));
        }
        boolean found =
                candidates.stream()
                        .anyMatch(
                                one ->
                                        one.verdict() instanceof Verdict.Fail fail
                                                && caught.kinds().contains(fail.kind()));
        String kinds =
                caught.kinds().stream()
                        .map(kind -> kind.label())
                        .collect(Collectors.joining(" or "));
        return found
                ? Optional.empty()
                : Optional.of(
                        "should fail with %s, but %s"
                                .formatted(kinds, sentence(candidates.getFirst())));
    }

    private static String sentence(CriterionResult one) {
        String what =
                switch (one.verdict()) {
                    case Verdict.Pass _ -> passed(one.explored());
                    case Verdict.Fail fail ->
                            "failed with %s: %s".formatted(fail.kind().label(), fail.message());
                    case Verdict.Unjudged unjudged -> "could not be judged: " + unjudged.message();
                };
        return one.criterion().id() + " " + what;
    }

    private static String passed(Explored explored) {
        return explored.schedules() == 0
                ? "passed %d runs".formatted(explored.runs())
                : "passed %s and %d runs".formatted(explored.coverage().text(), explored.runs());
    }
}
