package interleave.app.diagnosis;

/// Words for sentences.
final class Words {
    private static final int LONGEST = 240;

    private Words() {}

    /// A message as the rest of a sentence.
    static String brief(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
