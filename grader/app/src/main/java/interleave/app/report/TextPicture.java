package interleave.app.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import interleave.app.picture.Mark;
import interleave.app.picture.Part;
import interleave.app.picture.Picture;
import interleave.app.picture.Row;
import interleave.app.picture.Row.Cell;
import interleave.engine.Step;
import interleave.engine.StepTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A schedule as lines of text: a column for each thread where the terminal is wide enough,
/// otherwise a line with the thread's name in it.
record TextPicture(Palette palette, int columns) {
    /// So many lines can be seen at a glance.
    static final int LINES = 30;

    /// Narrower than this no column holds a step.
    private static final int NARROWEST = 36;

    private static final int WIDEST = 48;

    /// At most [#LINES] of them, none wider than the terminal.
    ///
    /// @param picture of at most so many parts less one, which the heading takes
    List<String> lines(Picture picture) {
        int column = Math.min(WIDEST, columns / Math.max(1, picture.lanes().size()));
        return column < NARROWEST ? listed(picture) : drawn(picture, column);
    }

    private List<String> drawn(Picture picture, int width) {
        String most = mostFrequentFile(picture);
        var lines = new ArrayList<String>();
        lines.add(
                picture.lanes().stream()
                        .map(name -> padded(SafeText.line(name), width))
                        .collect(Collectors.joining())
                        .stripTrailing());
        for (Part part : picture.parts()) {
            switch (part) {
                case Part.Shown(Row row) -> lines.add(drawn(row, width, most));
                case Part.Folded(List<Row> rows) -> lines.add(more(rows.size()));
                case Part.LeftOut(int count) -> lines.add(more(count));
            }
        }
        return lines;
    }

    private String drawn(Row row, int width, String most) {
        var line = new StringBuilder();
        for (int lane = 0; lane < row.cells().size(); lane++) {
            String text = "";
            if (lane == row.lane()) {
                String place =
                        row.step().file().equals(most) ? "" + row.step().line() : place(row.step());
                text = " " + (place + " " + Told.event(row.step())).strip();
            }
            String cell = cut(sign(row, lane) + text, width - 1);
            line.append(painted(row, lane, cell)).repeat(' ', width - cell.length());
        }
        return line.toString().stripTrailing();
    }

    private String painted(Row row, int lane, String cell) {
        if (lane == row.lane()) {
            return marked(row, cell);
        }
        return cell.isBlank() ? cell : palette.faint(cell);
    }

    private static String sign(Row row, int lane) {
        if (lane == row.lane()) {
            return row.mark() == Mark.NONE ? "●" : "◆";
        }
        Cell cell = row.cells().get(lane);
        return switch (cell.standing()) {
            case ABSENT -> " ";
            case READY, RUNS -> "│";
            case WAITS -> "┆";
        };
    }

    private List<String> listed(Picture picture) {
        List<Row> rows = picture.rows();
        int thread = width(rows.stream().map(row -> SafeText.line(row.step().thread())).toList());
        int place = width(rows.stream().map(row -> place(row.step())).toList());
        var lines = new ArrayList<String>();
        for (Part part : picture.parts()) {
            switch (part) {
                case Part.Shown(Row row) -> lines.add(listed(row, thread, place));
                case Part.Folded(List<Row> folded) -> lines.add(more(folded.size()));
                case Part.LeftOut(int count) -> lines.add(more(count));
            }
        }
        return lines;
    }

    private String listed(Row row, int thread, int place) {
        String line =
                "%s %s%s%s"
                        .formatted(
                                row.mark() == Mark.NONE ? "●" : "◆",
                                padded(SafeText.line(row.step().thread()), thread + 2),
                                padded(place(row.step()), place + 2),
                                Told.event(row.step()));
        return marked(row, cut(line.stripTrailing(), columns));
    }

    private String marked(Row row, String text) {
        return row.mark() == Mark.NONE ? text : palette.of(Standing.FAILED, text);
    }

    private String more(int count) {
        return palette.faint("⋮ " + Counted.of(count, "more step"));
    }

    private static String place(Step step) {
        return SafeText.line(StepTable.place(step));
    }

    /// Of its lines the number says enough.
    private static String mostFrequentFile(Picture picture) {
        Map<String, Long> counts =
                picture.parts().stream()
                        .flatMap(
                                part ->
                                        part instanceof Part.Shown(Row row)
                                                ? Stream.of(row)
                                                : Stream.of())
                        .collect(groupingBy(row -> row.step().file(), counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static int width(List<String> texts) {
        return Math.min(24, texts.stream().mapToInt(String::length).max().orElse(0));
    }

    private static String padded(String text, int width) {
        String cut = cut(text, width - 1);
        return cut + " ".repeat(width - cut.length());
    }

    private static String cut(String text, int width) {
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - 1)) + "…";
    }
}
