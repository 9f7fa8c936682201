package interleave.app.picture;

import java.util.List;

/// A piece of the picture, from top to bottom.
public sealed interface Part {
    /// A step that a reader has to see.
    record Shown(Row row) implements Part {}

    /// Steps that do not matter to the failure: there for whoever wants them.
    ///
    /// @param rows at least two
    record Folded(List<Row> rows) implements Part {
        public Folded {
            rows = List.copyOf(rows);
        }
    }

    /// Steps for which there is no room.
    record LeftOut(int count) implements Part {}

    /// The same with these lanes only.
    default Part onLanes(List<Integer> lanes) {
        return switch (this) {
            case Shown(Row row) -> new Shown(row.onLanes(lanes));
            case Folded(List<Row> rows) ->
                    new Folded(rows.stream().map(row -> row.onLanes(lanes)).toList());
            case LeftOut _ -> this;
        };
    }
}
