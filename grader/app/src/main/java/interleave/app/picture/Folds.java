package interleave.app.picture;

import java.util.ArrayList;
import java.util.List;

/// Lays rows out in little room: folds those away that do not matter, and leaves out the middle of
/// what is still too long, for a schedule begins with how it came about and ends with what it
/// broke.
final class Folds {
    /// So few steps are not worth the folding.
    private static final int FEW = 12;

    private Folds() {}

    /// @param room how many steps there may be, folded ones included
    static List<Part> of(List<Row> rows, int room) {
        List<Part> parts = folded(rows);
        long matter = parts.stream().filter(Part.Shown.class::isInstance).count();
        return matter <= room ? fitted(parts, room - (int) matter) : withoutMiddle(parts, room);
    }

    /// In so many parts at most.
    static List<Part> inLines(List<Row> rows, int lines) {
        List<Part> parts = of(rows, lines);
        for (int room = lines - 1; parts.size() > lines; room--) {
            parts = of(rows, room);
        }
        return parts;
    }

    private static List<Part> folded(List<Row> rows) {
        var parts = new ArrayList<Part>();
        var fold = new ArrayList<Row>();
        for (Row row : rows) {
            if (row.matters() || rows.size() <= FEW) {
                close(fold, parts);
                parts.add(new Part.Shown(row));
            } else {
                fold.add(row);
            }
        }
        close(fold, parts);
        return parts;
    }

    /// A single step is shown in the room that its fold would take.
    private static void close(List<Row> fold, List<Part> parts) {
        if (fold.size() == 1) {
            parts.add(new Part.Shown(fold.getFirst()));
        } else if (!fold.isEmpty()) {
            parts.add(new Part.Folded(fold));
        }
        fold.clear();
    }

    private static List<Part> fitted(List<Part> parts, int room) {
        var fitted = new ArrayList<Part>();
        int left = room;
        for (Part part : parts) {
            if (part instanceof Part.Folded(List<Row> rows) && rows.size() > left) {
                fitted.add(new Part.LeftOut(rows.size()));
            } else {
                left -= part instanceof Part.Folded(List<Row> rows) ? rows.size() : 0;
                fitted.add(part);
            }
        }
        return fitted;
    }

    private static List<Part> withoutMiddle(List<Part> parts, int room) {
        List<Part> shown = parts.stream().filter(Part.Shown.class::isInstance).toList();
        int head = room / 6;
        int tail = room - head;
        Part firstOfTail = shown.get(shown.size() - tail);
        int from = head == 0 ? 0 : parts.indexOf(shown.get(head - 1)) + 1;
        int to = parts.indexOf(firstOfTail);
        var kept = new ArrayList<Part>(parts.subList(0, from));
        kept.add(new Part.LeftOut(parts.subList(from, to).stream().mapToInt(Folds::size).sum()));
        kept.addAll(parts.subList(to, parts.size()));
        return fitted(kept, 0);
    }

    private static int size(Part part) {
        return switch (part) {
            case Part.Shown _ -> 1;
            case Part.Folded(List<Row> rows) -> rows.size();
            case Part.LeftOut(int count) -> count;
        };
    }
}
