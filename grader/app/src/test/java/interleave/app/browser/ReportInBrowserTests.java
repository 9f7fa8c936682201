package interleave.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.report.HtmlReport;
import interleave.app.report.Samples;
import interleave.app.verdict.GradeReport;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The report as a student opens it. The first picture is of a lost update of 14 steps, in which 1
/// to 3 and 9 to 12 are folded away.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportInBrowserTests {
    private static final String NOW = "#p1 .step.now";

    private Browsing browsing;

    @BeforeAll
    void start() throws IOException {
        browsing = Browsing.start();
    }

    @AfterAll
    void end() throws IOException {
        if (browsing != null) {
            browsing.close();
        }
    }

    @Test
    void aButtonStepsForwardAndBack() throws IOException {
        try (Tab tab = show(Samples.pictured(), 1280, false)) {
            tab.click("#p1 [aria-label=\"Step forward\"]");
            assertThat(now(tab)).isEqualTo("p1s4");
            tab.click("#p1 [aria-label=\"Step forward\"]");
            assertThat(now(tab)).isEqualTo("p1s5");
            tab.click("#p1 [aria-label=\"Step back\"]");
            assertThat(now(tab)).isEqualTo("p1s4");
            assertThat(tab.text("#p1 .told")).startsWith("Step 4: adder 1 reads count = 0");
        }
    }

    @Test
    void keysStepAndJump() throws IOException {
        try (Tab tab = show(Samples.pictured(), 1280, false)) {
            tab.focus("#p1");
            tab.press("ArrowRight");
            tab.press("ArrowDown");
            assertThat(now(tab)).isEqualTo("p1s5");
            tab.press("ArrowUp");
            assertThat(now(tab)).isEqualTo("p1s4");
            tab.press("End");
            assertThat(now(tab)).isEqualTo("p1s14");
            tab.press("Home");
            assertThat(now(tab)).isEqualTo("p1s4");
        }
    }

    @Test
    void spacePlaysAndPauses() throws IOException {
        try (Tab tab = show(Samples.pictured(), 1280, false)) {
            tab.focus("#p1");
            tab.press(" ");
            assertThat(tab.count("#p1 [aria-label=Pause]")).isEqualTo(1);
            assertThat(now(tab)).isEqualTo("p1s4");
            tab.press(" ");
            assertThat(tab.count("#p1 [aria-label=Pause]")).isZero();
        }
    }

    @Test
    void theLinesAtWhichThreadsStandAreLit() throws IOException {
        try (Tab tab = show(Samples.pictured(), 1280, false)) {
            tab.focus("#p1");
            for (int i = 0; i < 3; i++) {
                tab.press("ArrowRight");
            }
            assertThat(
                            tab.evaluate(
                                            "[...document.querySelectorAll('#p1 .lit')].map(e => e.dataset.at + e.querySelector('.pin').textContent).join()")
                                    .asString())
                    .isEqualTo("Counter.java:82,Counter.java:93");
        }
    }

    @Test
    void aFoldOpensAndItsStepsArePlayedThen() throws IOException {
        try (Tab tab = show(Samples.pictured(), 1280, false)) {
            assertThat(visible(tab, "#p1s1")).isFalse();
            tab.click("#p1 .fold summary");
            assertThat(visible(tab, "#p1s1")).isTrue();
            tab.focus("#p1");
            tab.press("Home");
            assertThat(now(tab)).isEqualTo("p1s1");
        }
    }

    @Test
    void aLinkToAStepThatIsFoldedAwayUnfoldsIt() throws IOException {
        try (Tab tab = show(Samples.pictured(), 1280, false)) {
            tab.evaluate("location.hash = '#p1s10'; 1");
            tab.evaluate(
                    "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            assertThat(now(tab)).isEqualTo("p1s10");
            assertThat(visible(tab, "#p1s10")).isTrue();
        }
    }

    @Test
    void theAddressFollowsTheStep() throws IOException {
        try (Tab tab = show(Samples.pictured(), 1280, false)) {
            tab.focus("#p2");
            tab.press("End");
            assertThat(tab.evaluate("location.hash").asString()).isEqualTo("#p2s8");
        }
    }

    @Test
    void darkIsDarkAndLightIsLight() throws IOException {
        try (Tab tab = show(Samples.pictured(), 1280, false)) {
            assertThat(brightness(tab)).isGreaterThan(200);
            tab.media("prefers-color-scheme", "dark");
            assertThat(brightness(tab)).isLessThan(60);
        }
    }

    @ParameterizedTest
    @CsvSource({"390", "768", "1280", "1920"})
    void nothingSticksOutOfAPageOfAnyWidth(int width) throws IOException {
        try (Tab tab = show(Samples.pictured(), width, false)) {
            assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @CsvSource({"390, false", "1280, false", "1280, true"})
    void nothingKeepsAnybodyOut(int width, boolean dark) throws IOException {
        try (Tab tab = show(Samples.pictured(), width, dark)) {
            tab.focus("#p1");
            tab.press("End");
            assertThat(Axe.findings(tab)).isEmpty();
        }
    }

    @Test
    void nothingKeepsAnybodyOutOfAPageOfEverything() throws IOException {
        try (Tab tab = show(Samples.mixed(), 1280, false)) {
            assertThat(Axe.findings(tab)).isEmpty();
        }
    }

    @Test
    void hostileTextRunsNothingAndAsksForNothing() throws IOException {
        try (Tab tab = show(Samples.hostile(), 1280, false)) {
            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.requests()).hasSize(1).allMatch(url -> url.startsWith("file:"));
        }
    }

    @Test
    void noRequestLeavesThePageAndTheConsoleStaysEmpty() throws IOException {
        try (Tab tab = show(Samples.pictured(), 1280, false)) {
            tab.focus("#p1");
            tab.press("End");
            assertThat(tab.requests()).hasSize(1);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private Tab show(GradeReport report, int width, boolean dark) throws IOException {
        return browsing.show(
                report.submission().replaceAll("[^a-z-]", ""),
                new HtmlReport().render(report),
                width,
                dark);
    }

    private static String now(Tab tab) {
        return tab.evaluate("document.querySelector('" + NOW + "').id").asString();
    }

    private static boolean visible(Tab tab, String selector) {
        return tab.evaluate("document.querySelector('" + selector + "').checkVisibility()")
                .asBoolean();
    }

    /// Of the page's ground, 0 to 255.
    private static int brightness(Tab tab) {
        return tab.evaluate(
                        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number).reduce((a, b) => a + b) / 3 | 0")
                .asInt();
    }
}
