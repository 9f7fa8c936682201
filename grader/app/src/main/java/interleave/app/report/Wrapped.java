package interleave.app.report;

import java.util.ArrayList;
import java.util.List;

/// Text broken into lines of a terminal.
final class Wrapped {
    private Wrapped() {}

    /// Breaks at spaces, and a word that is longer than a line where the line ends. Line ends and
    /// the indentation of lines that fit are kept.
    static List<String> lines(String text, int columns) {
        return text.lines().flatMap(line -> wrap(line, columns).stream()).toList();
    }

    private static List<String> wrap(String line, int columns) {
        var lines = new ArrayList<String>();
        String rest = line.stripTrailing();
        while (rest.length() > columns) {
            int end = breakBefore(rest, columns);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /// The end of the last word that fits.
    private static int breakBefore(String text, int columns) {
        int space = text.lastIndexOf(' ', columns);
        if (space > 0 && !text.substring(0, space).isBlank()) {
            return space;
        }
        return Character.isHighSurrogate(text.charAt(columns - 1)) ? columns - 1 : columns;
    }
}
