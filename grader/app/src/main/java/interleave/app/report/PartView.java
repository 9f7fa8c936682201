package interleave.app.report;

import java.util.List;

/// A step, steps that are folded away, or a note of how many are not there.
///
/// @param shown a single step, or none
/// @param folded several, or none
/// @param missing what is left out, or nothing
record PartView(List<StepView> shown, List<StepView> folded, String missing) {
    static PartView ofShown(StepView step) {
        return new PartView(List.of(step), List.of(), "");
    }

    static PartView ofFolded(List<StepView> steps) {
        return new PartView(List.of(), steps, "");
    }

    static PartView ofLeftOut(int count) {
        return new PartView(List.of(), List.of(), Counted.of(count, "step"));
    }

    boolean hasFolded() {
        return !folded.isEmpty();
    }

    boolean hasMissing() {
        return !missing.isEmpty();
    }

    String more() {
        return Counted.of(folded.size(), "more step");
    }

    /// What each lane is about behind the fold.
    List<CellView> cells() {
        return folded.getFirst().cells().stream().map(CellView::behind).toList();
    }
}
