package interleave.app.report;

import interleave.app.picture.Code;
import interleave.app.picture.Mark;
import interleave.app.picture.Row;
import interleave.engine.Action;
import interleave.engine.Step;
import interleave.engine.StepTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A step of a schedule as the page shows it.
///
/// @param id its place on the page, which a link can name
/// @param column of its thread's lane, counted from 1; 0 if it has none
/// @param value what was read or written, or nothing
/// @param place its line as "Buffer.java:41", or nothing
/// @param at the same as short as it can be
/// @param code the line itself, or nothing where it stands a step above already
/// @param turn how the processor came to this lane; absent if it was there before
record StepView(
        String id,
        int number,
        int column,
        String tone,
        String thread,
        String event,
        String value,
        String remark,
        String place,
        String at,
        String code,
        List<CellView> cells,
        Optional<Turn> turn) {
    private static final int LONGEST_LINE = 160;

    /// The way of the processor from one lane to another.
    ///
    /// @param from the leftmost lane that it crosses, counted from 1
    /// @param lanes how many it crosses
    record Turn(int from, int lanes) {}

    static StepView of(int picture, Row row, @Nullable Row before, Code code) {
        Step step = row.step();
        return new StepView(
                id(picture, row),
                row.number(),
                row.lane() + 1,
                tone(row.mark()),
                SafeText.line(step.thread()),
                SafeText.line(step.event()),
                Told.value(step),
                remark(row.mark()),
                SafeText.line(StepTable.place(step)),
                at(step, code),
                step.action() == Action.END || isSameLine(step, before) ? "" : shown(code, step),
                IntStream.range(0, row.cells().size())
                        .mapToObj(lane -> CellView.of(lane, row.cells().get(lane)))
                        .toList(),
                turn(row, before));
    }

    static String id(int picture, Row row) {
        return "p%ds%d".formatted(picture, row.number());
    }

    boolean hasLane() {
        return column > 0;
    }

    boolean hasValue() {
        return !value.isEmpty();
    }

    boolean hasRemark() {
        return !remark.isEmpty();
    }

    boolean hasPlace() {
        return !place.isEmpty();
    }

    boolean hasCode() {
        return !code.isEmpty();
    }

    private static String at(Step step, Code code) {
        boolean only =
                code.sources().size() == 1 && code.sources().getFirst().file().equals(step.file());
        return only ? "line " + step.line() : SafeText.line(StepTable.place(step));
    }

    private static String tone(Mark mark) {
        return switch (mark) {
            case NONE -> "";
            case BLAMED -> "blamed";
            case RACE -> "race";
            case CYCLE -> "circle";
        };
    }

    private static String remark(Mark mark) {
        return switch (mark) {
            case NONE, BLAMED -> "";
            case RACE -> "races";
            case CYCLE -> "in the circle";
        };
    }

    private static boolean isSameLine(Step step, @Nullable Row before) {
        return before != null
                && before.step().thread().equals(step.thread())
                && StepTable.place(before.step()).equals(StepTable.place(step));
    }

    private static String shown(Code code, Step step) {
        String line = SafeText.line(code.line(step.file(), step.line()).orElse(""));
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + "…";
    }

    private static Optional<Turn> turn(Row row, @Nullable Row before) {
        if (before == null || before.lane() < 0 || row.lane() < 0 || before.lane() == row.lane()) {
            return Optional.empty();
        }
        int from = Math.min(before.lane(), row.lane());
        int to = Math.max(before.lane(), row.lane());
        return Optional.of(new Turn(from + 1, to - from + 1));
    }
}
