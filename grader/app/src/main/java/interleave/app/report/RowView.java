package interleave.app.report;

import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/// A submission's line of the overview.
///
/// @param link to its report, relative to the overview
record RowView(String name, String link, String total, String tone, List<Cell> cells) {
    static RowView of(GradeReport report, Collection<String> katas) {
        return new RowView(
                SafeText.line(report.submission()),
                encoded(report.submission()) + "/report.html",
                report.score() + "/" + report.maxScore(),
                report.hasError() ? "not-judged" : tone(report.score(), report.maxScore()),
                katas.stream().map(id -> cell(report, id)).toList());
    }

    /// As one segment of a URL's path, in which a space is no plus sign.
    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Cell cell(GradeReport report, String id) {
        return report.katas().stream()
                .filter(kata -> kata.id().equals(id))
                .findFirst()
                .map(Cell::of)
                .orElse(Cell.NONE);
    }

    private static String tone(int score, int maxScore) {
        if (score == maxScore) {
            return "full";
        }
        return score == 0 ? "none" : "third-" + 3 * score / maxScore;
    }

    /// What a submission reached in a kata.
    ///
    /// @param remark what the score alone does not say, or nothing
    record Cell(String kata, String score, String remark, String tone) {
        static final Cell NONE = new Cell("", "–", "", "absent");

        static Cell of(KataResult kata) {
            String score = kata.score() + "/" + kata.maxScore();
            return switch (Standing.of(kata)) {
                case PASSED -> new Cell(kata.title(), score, "✓", "full");
                case FAILED ->
                        new Cell(
                                kata.title(),
                                score,
                                "",
                                RowView.tone(kata.score(), kata.maxScore()));
                case NOT_JUDGED -> new Cell(kata.title(), score, "not judged", "not-judged");
                case NOT_HANDED_IN -> new Cell(kata.title(), "–", "not handed in", "absent");
            };
        }

        boolean hasRemark() {
            return !remark.isEmpty();
        }
    }
}
