package interleave.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.report.OverviewReport;
import interleave.app.report.Samples;
import interleave.app.verdict.GradeReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The overview as an instructor opens it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverviewInBrowserTests {
    private static final String NAMES =
            "[...document.querySelectorAll('.sortable tbody tr:not([hidden]) th')]"
                    + ".map(cell => cell.textContent.trim()).join()";

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
    void aClickOnAHeadingSortsAndAnotherOneTurnsTheOrderRound() throws IOException {
        try (Tab tab = show(Samples.course(4), 1280, false)) {
            tab.click(".sortable th:nth-child(2) button");
            assertThat(names(tab)).isEqualTo("student-03,student-04,student-02,student-01");
            assertThat(tab.count(".sortable th[aria-sort=descending]")).isEqualTo(1);
            tab.click(".sortable th:nth-child(2) button");
            assertThat(names(tab)).isEqualTo("student-01,student-02,student-03,student-04");
            tab.click(".sortable th:first-child button");
            assertThat(names(tab)).isEqualTo("student-01,student-02,student-03,student-04");
        }
    }

    @Test
    void onlyNamesThatAreLookedForStay() throws IOException {
        try (Tab tab = show(Samples.course(12), 1280, false)) {
            tab.focus(".filter input[type=search]");
            tab.call("Input.insertText", Map.of("text", "-1"));
            assertThat(names(tab)).isEqualTo("student-10,student-11,student-12");
            assertThat(tab.text(".filter [role=status]")).isEqualTo("3 of 12");
        }
    }

    @Test
    void fullMarksCanBeLeftOut() throws IOException {
        List<GradeReport> reports = new ArrayList<>(Samples.course(1));
        reports.add(
                Samples.report(
                        "full", Samples.kata("01-sum-race", "Sum race", Samples.pass("A", 1))));
        try (Tab tab = show(reports, 1280, false)) {
            tab.click(".filter input[type=checkbox]");
            assertThat(names(tab)).isEqualTo("student-01");
        }
    }

    @ParameterizedTest
    @CsvSource({"390, false", "1280, false", "1280, true"})
    void nothingKeepsAnybodyOut(int width, boolean dark) throws IOException {
        try (Tab tab = show(Samples.course(6), width, dark)) {
            tab.click(".spreads summary");
            assertThat(Axe.findings(tab)).isEmpty();
            assertThat(tab.requests()).hasSize(1);
            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.evaluate("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(width);
        }
    }

    private Tab show(List<GradeReport> reports, int width, boolean dark) throws IOException {
        return browsing.show("overview", new OverviewReport().render(reports), width, dark);
    }

    private static String names(Tab tab) {
        return tab.evaluate(NAMES).asString();
    }
}
