package interleave.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lines of cells with a bar between them, each in its column.
final class BarTable {
    /// So many columns stand before the bar; the first is of numbers, as are those behind it.
    private static final int BEFORE_BAR = 2;

    private final List<Row> rows = new ArrayList<>();

    /// Adds a line below the others; all have the same number of cells.
    ///
    /// @param bar as wide as every other
    void add(String bar, String... cells) {
        rows.add(new Row(bar, List.of(cells)));
    }

    String render(Palette palette) {
        return rows.stream().map(row -> line(row, palette)).collect(Collectors.joining());
    }

    private String line(Row row, Palette palette) {
        var line = new StringBuilder();
        for (int column = 0; column < row.cells().size(); column++) {
            if (column == BEFORE_BAR) {
                line.append("  ").append(palette.code(row.bar()));
            }
            int width = width(column);
            if (width > 0) {
                line.append("  ").append(padded(row.cells().get(column), width, column));
            }
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static String padded(String cell, int width, int column) {
        String padding = " ".repeat(width - cell.length());
        return column == BEFORE_BAR - 1 ? cell + padding : padding + cell;
    }

    private int width(int column) {
        return IntStream.range(0, rows.size())
                .map(index -> rows.get(index).cells().get(column).length())
                .max()
                .orElse(0);
    }

    private record Row(String bar, List<String> cells) {}
}
