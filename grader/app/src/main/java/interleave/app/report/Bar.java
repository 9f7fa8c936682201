package interleave.app.report;

/// A bar of a terminal, to an eighth of a character, with a mark where theory has its end.
final class Bar {
    static final int WIDTH = 32;

    private static final String PARTS = " ▏▎▍▌▋▊▉";
    private static final char FULL = '█';
    private static final char MARK = '│';
    private static final int EIGHTHS = 8;

    private Bar() {}

    /// As wide as [#WIDTH] says, whatever its length.
    ///
    /// @param whole the figure whose bar is full
    static String of(double measured, double expected, double whole) {
        var bar = new StringBuilder();
        long eighths = eighths(measured, whole);
        for (int cell = 0; cell < WIDTH; cell++) {
            long left = Math.clamp(eighths - (long) cell * EIGHTHS, 0, EIGHTHS);
            bar.append(left == EIGHTHS ? FULL : PARTS.charAt((int) left));
        }
        long end = (eighths(expected, whole) + EIGHTHS - 1) / EIGHTHS;
        bar.setCharAt(Math.clamp(end - 1, 0, WIDTH - 1), MARK);
        return bar.toString();
    }

    /// What is there at all shows.
    private static long eighths(double figure, double whole) {
        long eighths = Math.round(figure / whole * WIDTH * EIGHTHS);
        return figure > 0 ? Math.max(1, eighths) : 0;
    }
}
