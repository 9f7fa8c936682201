package interleave.app.picture;

import interleave.app.picture.Row.Cell;
import interleave.app.verdict.Verdict;
import interleave.engine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A failing schedule: a lane for each thread, time downwards.
///
/// @param lanes the names of the threads, in the order of their first steps
/// @param locks the names of what threads held
/// @param steps how many the schedule has, shown or not
public record Picture(List<String> lanes, List<String> locks, List<Part> parts, int steps) {
    public Picture {
        lanes = List.copyOf(lanes);
        locks = List.copyOf(locks);
        parts = List.copyOf(parts);
    }

    /// Draws the schedule of a failure.
    ///
    /// @param steps those of the schedule
    /// @param own the names of the student's files; empty if they are not known
    /// @param room how many steps there may be in the picture, folded ones included
    public static Picture of(Verdict.Fail fail, List<Step> steps, Set<String> own, int room) {
        return of(fail, steps, own, rows -> Folds.of(rows, room));
    }

    /// The same in so many parts, folds that nobody will open among them.
    public static Picture inLines(Verdict.Fail fail, List<Step> steps, Set<String> own, int lines) {
        return of(fail, steps, own, rows -> Folds.inLines(rows, lines));
    }

    private static Picture of(
            Verdict.Fail fail,
            List<Step> steps,
            Set<String> own,
            Function<List<Row>, List<Part>> layout) {
        List<Mark> marks = Marks.of(fail, steps);
        Relevance relevance = Relevance.of(steps, marks, own);
        var lanes = new Lanes(steps);
        var rows = new ArrayList<Row>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            List<Cell> cells = lanes.follow(step);
            rows.add(
                    new Row(
                            i + 1,
                            step,
                            lanes.of(step),
                            marks.get(i),
                            relevance.matters(i),
                            cells));
        }
        return new Picture(lanes.names(), lanes.locks(), layout.apply(rows), steps.size())
                .withoutBystanders();
    }

    /// Without the lanes of threads that do nothing which has to be seen.
    private Picture withoutBystanders() {
        List<Integer> kept =
                parts.stream()
                        .flatMap(
                                part ->
                                        part instanceof Part.Shown(Row row)
                                                ? Stream.of(row.lane())
                                                : Stream.of())
                        .distinct()
                        .sorted()
                        .toList();
        return new Picture(
                kept.stream().map(lanes::get).toList(),
                locks,
                parts.stream().map(part -> part.onLanes(kept)).toList(),
                steps);
    }

    /// The rows that are there, folded ones included.
    public List<Row> rows() {
        return parts.stream()
                .flatMap(
                        part ->
                                switch (part) {
                                    case Part.Shown(Row row) -> List.of(row).stream();
                                    case Part.Folded(List<Row> rows) -> rows.stream();
                                    case Part.LeftOut _ -> List.<Row>of().stream();
                                })
                .toList();
    }
}
