package interleave.app.picture;

import interleave.engine.Step;
import java.util.List;

/// A step and where all threads stand while it is done.
///
/// @param number counted from 1, in the whole schedule
/// @param lane of the thread that does it, counted from 0; -1 if it has none in this picture
/// @param cells what each lane is about, one for each
public record Row(int number, Step step, int lane, Mark mark, boolean matters, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    Row onLanes(List<Integer> lanes) {
        return new Row(
                number,
                step,
                lanes.indexOf(lane),
                mark,
                matters,
                lanes.stream().map(cells::get).toList());
    }

    /// What a thread is about.
    ///
    /// @param held the numbers of the locks that it has, counted from 0
    public record Cell(Standing standing, List<Integer> held) {
        public Cell {
            held = List.copyOf(held);
        }
    }
}
