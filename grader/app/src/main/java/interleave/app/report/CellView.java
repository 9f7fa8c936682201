package interleave.app.report;

import interleave.app.picture.Row.Cell;
import interleave.app.picture.Standing;
import java.util.List;

/// A lane beside a step.
///
/// @param tone the classes of its look
/// @param bars the classes of the locks that its thread has
record CellView(String tone, List<String> bars) {
    static CellView of(int lane, Cell cell) {
        return new CellView(
                look(cell.standing()) + " " + Tones.lane(lane),
                cell.held().stream().map(Tones::lock).toList());
    }

    /// The same where nothing is done.
    CellView behind() {
        return new CellView(tone.replaceFirst("^run ", "on "), bars);
    }

    private static String look(Standing standing) {
        return switch (standing) {
            case ABSENT -> "off";
            case READY -> "on";
            case RUNS -> "run";
            case WAITS -> "wait";
        };
    }
}
