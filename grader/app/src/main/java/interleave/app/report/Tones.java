package interleave.app.report;

/// The classes that give lanes and locks their colours in a style sheet.
final class Tones {
    /// After these many, colours come again.
    private static final int LANES = 6;

    private static final int LOCKS = 4;

    private Tones() {}

    static String lane(int lane) {
        return "l" + lane % LANES;
    }

    static String lock(int lock) {
        return "k" + lock % LOCKS;
    }
}
