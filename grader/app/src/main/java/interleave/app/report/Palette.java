package interleave.app.report;

import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Style;

/// The colours of a terminal, or none.
///
/// Text is wrapped in codes and never read as picocli's markup, which a submission could write too.
record Palette(Ansi ansi) {
    static Palette of(boolean colour) {
        return new Palette(colour ? Ansi.ON : Ansi.OFF);
    }

    String strong(String text) {
        return paint(Style.bold, text);
    }

    String faint(String text) {
        return paint(Style.faint, text);
    }

    String code(String text) {
        return paint(Style.fg_cyan, text);
    }

    /// In the colour of the standing.
    String of(Standing standing, String text) {
        return paint(
                switch (standing) {
                    case PASSED -> Style.fg_green;
                    case FAILED -> Style.fg_red;
                    case NOT_JUDGED -> Style.fg_magenta;
                    case NOT_HANDED_IN -> Style.fg_yellow;
                },
                text);
    }

    private String paint(Style style, String text) {
        return ansi.enabled() ? style.on() + text + style.off() : text;
    }
}
