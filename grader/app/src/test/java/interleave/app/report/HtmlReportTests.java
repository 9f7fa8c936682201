package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.verdict.GradeReport;
import interleave.engine.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

class HtmlReportTests {
    private final HtmlReport report = new HtmlReport();

    @Test
    void aPageIsWellFormedWhateverTheSubmissionSays() {
        Page.of(report.render(Samples.mixed()));
        Page.of(report.render(Samples.everyKind()));
        Page.of(report.render(Samples.hostile()));
        Page.of(report.render(Samples.report("nothing-graded")));
    }

    @Test
    void aPageRefersToNothingOutsideItself() {
        Page page = Page.of(report.render(Samples.hostile()));
        assertThat(page.elements("link", "img", "iframe", "object", "form")).isEmpty();
        assertThat(page.attributes("href")).allMatch(link -> link.startsWith("#"));
        assertThat(page.attributes("src")).isEmpty();
        assertThat(page.text("style")).doesNotContain("url(", "@import");
    }

    @Test
    void aPageForbidsAllButItsOwnStyleAndItsOneScript() throws Exception {
        for (GradeReport each : List.of(Samples.mixed(), Samples.hostile())) {
            String html = report.render(each);
            assertThat(html.split("<script", -1)).hasSize(2);
            String script = html.substring(html.indexOf("<script>") + 8, html.indexOf("</script>"));
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(script.getBytes(StandardCharsets.UTF_8));
            assertThat(Page.of(html).attributes("content"))
                    .contains(
                            "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                                    + Base64.getEncoder().encodeToString(digest)
                                    + "'; base-uri 'none'; form-action 'none'");
        }
    }

    @Test
    void noPageOfSixteenKatasIsLargerThanAMegabyte() {
        assertThat(report.render(Samples.nothingRight()).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(1_000_000);
    }

    @Test
    void hostileTextIsShownAsText() {
        Page page = Page.of(report.render(Samples.hostile()));
        assertThat(page.text("pre"))
                .isEqualTo(
                        """
                        </pre><script>alert('1')</script>&amp;{{x}} @|red,bold x|@red esrever
                        PASS
                        all of it""");
        assertThat(page.text("h1")).startsWith("</pre><script>");
    }

    @Test
    void hostileTextLeavesNoControlsInThePage() {
        assertThat(report.render(Samples.hostile()).codePoints().filter(point -> point != '\n'))
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> Character.getType(point) == Character.FORMAT);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindComesWithItsExplanation(Kind kind) {
        KindGuide guide = KindGuide.of(kind);
        Page page = Page.of(report.render(Samples.everyKind()));
        assertThat(page.text("body")).contains(guide.meaning(), guide.advice());
    }

    @Test
    void onlyTheFirstFailureOfAKindUnfoldsItsExplanation() {
        Page page =
                Page.of(
                        report.render(
                                Samples.report(
                                        "alice",
                                        Samples.kata(
                                                "01-sum-race",
                                                "Sum race",
                                                Samples.fail("Sums up", 1, Kind.RACE),
                                                Samples.fail("Counts on", 1, Kind.RACE)))));
        assertThat(page.elements("details"))
                .filteredOn(details -> details.getAttribute("class").equals("guide"))
                .extracting(details -> details.hasAttribute("open"))
                .containsExactly(true, false);
    }

    @Test
    void whatDoesNotCompileIsToldOnceForAllCriteria() {
        String error = "Sum.java:3: error: ';' expected";
        Page page =
                Page.of(
                        report.render(
                                Samples.report(
                                        "alice",
                                        Samples.kata(
                                                "01-sum-race",
                                                "Sum race",
                                                Samples.notRun("A", Kind.COMPILE_ERROR, error),
                                                Samples.notRun("B", Kind.COMPILE_ERROR, error)))));
        assertThat(page.elements("pre")).hasSize(1);
        assertThat(page.elements("h3")).extracting(Element::getTextContent).contains("A", "B");
    }

    @Test
    void onlyWhatNeedsAttentionIsOpen() {
        Page page = Page.of(report.render(Samples.mixed()));
        assertThat(page.elements("section"))
                .filteredOn(section -> section.getAttribute("id").startsWith("kata-"))
                .extracting(HtmlReportTests::isOpen)
                .containsExactly(true, false, false);
    }

    @Test
    void anErrorOfTheGraderIsCalledOne() {
        assertThat(Page.of(report.render(Samples.mixed())).text("body"))
                .contains("The grader failed, not you")
                .contains("This is not your fault and costs you no points.");
    }

    @Test
    void aFailureSaysWhereAndInHowManyRuns() {
        assertThat(Page.of(report.render(Samples.mixed())).text("body"))
                .contains("ConnectionPool.java:41")
                .contains("borrower 1 waits for Semaphore#1")
                .contains("Passed 212 of 213 runs in 3 test JVMs")
                .contains("hidden test");
    }

    @Test
    void headingsDescendWithoutAGap() {
        Page page = Page.of(report.render(Samples.mixed()));
        int last = 0;
        for (Element heading : page.elements("h1", "h2", "h3", "h4", "h5")) {
            int level = heading.getTagName().charAt(1) - '0';
            assertThat(level).isLessThanOrEqualTo(last + 1);
            last = level;
        }
    }

    private static boolean isOpen(Element section) {
        return ((Element) section.getElementsByTagName("details").item(0)).hasAttribute("open");
    }
}
