package interleave.app.report;

import java.util.ArrayList;
import java.util.List;

/// Lines of a name, a score and what else there is to say, each in its column.
final class TextTable {
    private static final int BAR = 10;
    private static final int WIDEST_NAME = 40;

    private final List<Row> rows = new ArrayList<>();

    /// Adds a line below the others.
    ///
    /// @param name in one line; a long one is cut
    void add(String name, int score, int maxScore, Standing standing, String remark) {
        String shown =
                name.length() <= WIDEST_NAME ? name : name.substring(0, WIDEST_NAME - 1) + "…";
        rows.add(new Row(shown, score, maxScore, standing, remark));
    }

    String render(Palette palette) {
        int name = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
        int score = rows.stream().mapToInt(row -> row.points().length()).max().orElse(0);
        var text = new StringBuilder();
        for (Row row : rows) {
            text.append("  ")
                    .append(row.name())
                    .repeat(' ', name - row.name().length() + 2)
                    .append(palette.of(row.standing(), row.bar()))
                    .repeat(' ', score - row.points().length() + 2)
                    .append(row.points())
                    .append("  ")
                    .append(palette.of(row.standing(), row.remark()))
                    .append('\n');
        }
        return text.toString();
    }

    private record Row(String name, int score, int maxScore, Standing standing, String remark) {
        String points() {
            return score + " of " + maxScore;
        }

        /// Full only when all points are there, and empty only when none is.
        String bar() {
            int share = maxScore == 0 ? BAR : score * BAR / maxScore;
            int filled = score > 0 && share == 0 ? 1 : share;
            return "█".repeat(filled) + "░".repeat(BAR - filled);
        }
    }
}
