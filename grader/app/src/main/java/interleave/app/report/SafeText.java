package interleave.app.report;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;

/// Text that a submission may have shaped, made harmless for whoever reads it.
///
/// Names, messages and stacks can hold escape sequences that repaint a terminal, and controls that
/// show letters in another order than they are stored in. None of these is left; markup is the
/// business of the form that prints the text.
final class SafeText {
    /// More than this of one text is the work of a loop, and nobody reads it.
    private static final int LIMIT = 6_000;

    /// A terminal's escape sequences (ECMA-48), whole: without their first character, the rest
    /// would stay as litter.
    private static final Pattern ESCAPE_SEQUENCE =
            Pattern.compile(
                    """
                    (?x)
                    (?: \\e\\[ | \\x9B ) [0-?]* [\\ -/]* [@-~]             # colours, cursor
                    | (?: \\e[\\]PX^_] | [\\x9D\\x90\\x98\\x9E\\x9F] )     # titles, links
                      [^\\x07\\x1B\\x9C]* (?: \\x07 | \\e\\\\ | \\x9C )?
                    | \\e [\\ -/]* [0-~]?                                  # the two-letter ones
                    """);

    private static final int LINE_LIMIT = 200;

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private SafeText() {}

    /// The text in one line.
    static String line(String text) {
        return block(text).lines().map(String::strip).collect(joining(" ")).strip();
    }

    /// The text with its line ends, each a plain "\n", and no blank lines around it.
    static String block(String text) {
        String shown = text.length() <= LIMIT ? text : text.substring(0, LIMIT) + " … (cut here)";
        String plain = ESCAPE_SEQUENCE.matcher(shown).replaceAll("");
        return LINE_END.matcher(plain)
                .replaceAll("\n")
                .replace("\t", "    ")
                .codePoints()
                .filter(SafeText::isPrinted)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .lines()
                .map(String::stripTrailing)
                .dropWhile(String::isBlank)
                .limit(LINE_LIMIT)
                .collect(joining("\n"))
                .stripTrailing();
    }

    /// Bidi controls are of the type FORMAT; so is all else that is there but takes no room.
    private static boolean isPrinted(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n';
            case Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
