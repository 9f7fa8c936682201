package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextChartTests {
    private final TextChart text = new TextChart();

    @Test
    void oneLaneIsALineForEachCount() {
        Golden.assertSame("chart-speed-up.txt", text.render(Charts.speedUps(4), false));
    }

    @Test
    void twoLanesAreTwoLinesForEachCount() {
        Golden.assertSame("chart-latency.txt", text.render(Charts.latencies(), false));
    }

    @Test
    void colourIsThereOnlyWhereItIsUnderstood() {
        assertThat(text.render(Charts.latencies(), true)).contains("\u001b[");
        assertThat(text.render(Charts.latencies(), false)).doesNotContain("\u001b");
    }

    @Test
    void noLineIsWiderThanATerminal() {
        Chart wordy = Charts.speedUps(64).warning("A word. ".repeat(40));

        assertThat(text.render(wordy, false).lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void aWarningComesBeforeAllFindings() {
        assertThat(text.render(Charts.speedUps(4).warning("Wrong."), false))
                .containsSubsequence("Wrong.", "This JVM sees");
    }
}
