package interleave.app.report;

import interleave.app.verdict.Criterion;

/// A criterion as the page names it.
///
/// @param worth its points: "3 points"
record CriterionView(String title, int points, String worth, boolean hidden) {
    static CriterionView of(Criterion criterion) {
        return new CriterionView(
                SafeText.line(criterion.title()),
                criterion.points(),
                Counted.of(criterion.points(), "point"),
                !criterion.visible());
    }
}
