package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SafeTextTests {
    @Test
    void escapeSequencesGoAsAWhole() {
        assertThat(SafeText.line("a\u001b[1;31mred\u001b[0m \u009b2Jb")).isEqualTo("ared b");
        assertThat(SafeText.line("a\u001b]8;;http://x\u001b\\link\u001b]8;;\u0007 b"))
                .isEqualTo("alink b");
        assertThat(SafeText.line("a\u001bcb\u001b(Bd")).isEqualTo("abd");
    }

    @Test
    void anEscapeSequenceWithoutAnEndTakesNoLetterThatFollowsIt() {
        assertThat(SafeText.line("a\u001b")).isEqualTo("a");
        assertThat(SafeText.line("a\u001b[日")).isEqualTo("a日");
    }

    @Test
    void bidiControlsGo() {
        assertThat(SafeText.line("a\u202eb\u2066c\u2069d\u200fe\u061cf")).isEqualTo("abcdef");
    }

    @Test
    void everyKindOfLineEndIsALineEnd() {
        assertThat(SafeText.block("a\r\nb\rc\u2028d\u0085e")).isEqualTo("a\nb\nc\nd\ne");
        assertThat(SafeText.line("a\r\n  b\n")).isEqualTo("a b");
    }

    @Test
    void lettersOfAllScriptsAndSymbolsStay() {
        String text = "Zoë 日本語 שלום 😀 → ≤";
        assertThat(SafeText.line(text)).isEqualTo(text);
    }

    @Test
    void halfCharactersGo() {
        assertThat(SafeText.line("a\ud800b\udc00c\ufffed")).isEqualTo("abcd");
    }

    @Test
    void blankLinesAroundAMessageGoAndItsIndentationStays() {
        assertThat(SafeText.block("\n \n  a \n\n   b\n\n")).isEqualTo("  a\n\n   b");
    }

    @Test
    void aTextOfManyShortLinesIsCutToo() {
        assertThat(SafeText.block("x\n".repeat(2_000)).lines()).hasSizeLessThan(300);
    }

    @Test
    void anEndlessTextIsCut() {
        assertThat(SafeText.block("x".repeat(1_000_000)))
                .hasSizeLessThan(7_000)
                .endsWith("(cut here)");
    }
}
