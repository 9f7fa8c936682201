package interleave.app.report;

import interleave.app.picture.Code;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.KataResult;
import java.util.List;

/// A kata's part of the page.
///
/// @param number its place on the page, counted from 1
/// @param bar a block for each criterion
record KataView(
        int number,
        String id,
        String title,
        Score score,
        Standing standing,
        String took,
        List<Block> bar,
        List<ProblemView> problems,
        List<PassView> passes) {
    /// @param parts those of the page, to which this adds
    static KataView of(int number, KataResult kata, Parts parts) {
        var code = new Code(kata.sources());
        parts.nextKata();
        return new KataView(
                number,
                kata.id(),
                kata.title(),
                Score.of(List.of(kata)),
                Standing.of(kata),
                Counted.seconds(kata.took()),
                kata.criteria().stream().map(result -> Block.of(kata, result)).toList(),
                Problem.of(kata).stream()
                        .map(problem -> ProblemView.of(problem, code, parts))
                        .toList(),
                kata.criteria().stream()
                        .filter(CriterionResult::passed)
                        .map(PassView::of)
                        .toList());
    }

    boolean open() {
        return standing == Standing.FAILED || standing == Standing.NOT_JUDGED;
    }

    /// What the kata is called on the command line.
    String command() {
        return id.length() > 2 && id.charAt(2) == '-' ? id.substring(0, 2) : id;
    }

    boolean hasProblems() {
        return standing == Standing.FAILED;
    }

    boolean absent() {
        return standing == Standing.NOT_HANDED_IN;
    }

    boolean hasPasses() {
        return !passes.isEmpty();
    }

    /// A part of a kata's bar, as wide as its points.
    record Block(String tone, int points) {
        static Block of(KataResult kata, CriterionResult result) {
            Standing standing =
                    Standing.NOT_HANDED_IN.is(kata)
                            ? Standing.NOT_HANDED_IN
                            : Standing.of(result.verdict());
            return new Block(standing.tone(), result.criterion().points());
        }
    }

    /// A criterion that passed.
    ///
    /// @param sure how sure that is
    record PassView(CriterionView criterion, String sure) {
        static PassView of(CriterionResult result) {
            return new PassView(CriterionView.of(result.criterion()), Sure.of(result.explored()));
        }
    }
}
