package interleave.app.submission;

/// Names that whoever handed something in has chosen, made fit to be shown and to be names of
/// folders.
final class Printable {
    private Printable() {}

    /// The text in one line, with an underscore for each character that a terminal acts upon or
    /// that turns the order of letters round.
    static String of(String text) {
        return text.replaceAll("[\\p{C}\\u2028\\u2029]", "_");
    }
}
