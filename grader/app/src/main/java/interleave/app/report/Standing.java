package interleave.app.report;

import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;

/// What a reader wants to know first of a kata or a criterion. Each form gives every standing a
/// word and a colour of its own.
enum Standing {
    PASSED("passed"),
    FAILED("failed"),
    /// The grader's own fault.
    NOT_JUDGED("not judged"),
    NOT_HANDED_IN("not handed in");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /// The standing's name in a style sheet.
    String tone() {
        return label.replace(' ', '-');
    }

    boolean is(KataResult kata) {
        return of(kata) == this;
    }

    static Standing of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> PASSED;
            case Verdict.Fail _ -> FAILED;
            case Verdict.Unjudged _ -> NOT_JUDGED;
        };
    }

    /// The grader's fault outweighs all else, as nobody may take such a score for a final one.
    static Standing of(KataResult kata) {
        if (kata.hasError()) {
            return NOT_JUDGED;
        }
        if (!kata.handedIn()) {
            return NOT_HANDED_IN;
        }
        return kata.score() == kata.maxScore() ? PASSED : FAILED;
    }
}
