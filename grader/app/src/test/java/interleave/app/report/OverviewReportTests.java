package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.verdict.GradeReport;
import interleave.engine.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class OverviewReportTests {
    private final OverviewReport report = new OverviewReport();

    @Test
    void aPageIsWellFormedWhateverTheSubmissionsSay() {
        Page.of(report.render(List.of()));
        Page.of(report.render(List.of(Samples.hostile(), Samples.mixed())));
        Page.of(report.render(Samples.course(60)));
    }

    @Test
    void aSubmissionHasARowThatLinksToItsReport() {
        Page page = Page.of(report.render(Samples.course(3)));
        assertThat(page.attributes("href"))
                .containsExactly(
                        "student-01/report.html",
                        "student-02/report.html",
                        "student-03/report.html");
    }

    @Test
    void anOddNameMakesAPathOfOneSegment() {
        String name = "team #4/5 (Søn) ?q=1%20&x";
        Page page = Page.of(report.render(List.of(Samples.report(name))));
        assertThat(page.attributes("href"))
                .containsExactly(
                        "team%20%234%2F5%20%28S%C3%B8n%29%20%3Fq%3D1%2520%26x/report.html");
        assertThat(page.text("a")).isEqualTo(name);
    }

    @Test
    void aNameThatLooksLikeAnAddressIsNone() {
        String name = "javascript:alert(1)";
        assertThat(Page.of(report.render(List.of(Samples.report(name)))).attributes("href"))
                .containsExactly("javascript%3Aalert%281%29/report.html");
    }

    @Test
    void aScoreIsToldInTextAndNotByColourAlone() {
        Page page = Page.of(report.render(List.of(Samples.mixed())));
        assertThat(page.elements("td"))
                .extracting(Element::getTextContent)
                .startsWith(
                        "Total 7/16",
                        "Connection pool 2/8 not judged",
                        "Sum race 5/5 ✓",
                        "Dining philosophers – not handed in");
    }

    @Test
    void aKataThatASubmissionLacksIsLeftEmpty() {
        Page page =
                Page.of(
                        report.render(
                                List.of(
                                        Samples.report("a", Samples.kata("01-a", "A")),
                                        Samples.report("b", Samples.kata("02-b", "B")))));
        assertThat(page.elements("tr"))
                .extracting(row -> row.getElementsByTagName("td").getLength())
                .startsWith(0, 3, 3, 3);
    }

    @Test
    void theMostFrequentFailureComesFirstWithItsKinds() {
        List<FrequentFailure> failures =
                FrequentFailure.of(
                        List.of(
                                sums(Kind.RACE, Kind.STUCK),
                                sums(Kind.DEADLOCK, Kind.STUCK),
                                sums(Kind.RACE, Kind.STUCK),
                                Samples.report(
                                        "d",
                                        Samples.kata(
                                                "01-sum-race",
                                                "Sum race",
                                                Samples.fail("Sums up", 1, Kind.RACE),
                                                Samples.pass("Ends", 1)))));
        assertThat(failures)
                .containsExactly(
                        new FrequentFailure("Sums up", "Sum race", 4, 4, "Race 3, Deadlock 1"),
                        new FrequentFailure("Ends", "Sum race", 3, 4, "Stuck 3"));
    }

    @Test
    void whatWasNotHandedInCountsForNoFailure() {
        assertThat(FrequentFailure.of(List.of(Samples.mixed())))
                .extracting(FrequentFailure::kata)
                .containsOnly("Connection pool");
    }

    @Test
    void hostileTextLeavesNoControlsInThePage() {
        String page = report.render(List.of(Samples.hostile()));
        assertThat(page.codePoints().filter(point -> point != '\n'))
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> Character.getType(point) == Character.FORMAT);
        assertThat(page.split("<script", -1)).hasSize(2);
    }

    private static GradeReport sums(Kind first, Kind second) {
        return Samples.report(
                "x",
                Samples.kata(
                        "01-sum-race",
                        "Sum race",
                        Samples.fail("Sums up", 1, first),
                        Samples.fail("Ends", 1, second)));
    }
}
