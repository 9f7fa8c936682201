package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextReportTests {
    private final TextReport report = new TextReport();

    @Test
    void aReportIsATableAndThenWhatIsWrong() {
        Golden.assertSame("report.txt", report.render(Samples.mixed(), false));
    }

    @Test
    void aSummaryHasALineForEachSubmission() {
        Golden.assertSame("summary.txt", report.summary(Samples.course(5)));
    }

    @Test
    void colourAddsNothingButColour() {
        String coloured = report.render(Samples.mixed(), true);
        assertThat(coloured).contains("\u001b[");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(report.render(Samples.mixed(), false));
    }

    @Test
    void noLineIsWiderThanTheTerminal() {
        assertThat(report.render(Samples.everyKind(), false).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void hostileTextReachesTheTerminalWithoutControls() {
        String text = report.render(Samples.hostile(), false);
        assertThat(text.codePoints().filter(point -> point != '\n'))
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> Character.getType(point) == Character.FORMAT);
    }

    @Test
    void hostileTextIsNotReadAsMarkupOfColours() {
        assertThat(report.render(Samples.hostile(), true)).contains("@|red,bold x|@");
    }

    @Test
    void aForgedLineStandsBehindTheBarOfItsMessage() {
        assertThat(report.render(Samples.hostile(), false).lines())
                .contains("      | PASS")
                .noneMatch(line -> line.strip().startsWith("PASS"));
    }
}
