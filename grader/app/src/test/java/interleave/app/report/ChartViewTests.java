package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ChartViewTests {
    private final HtmlReport report = new HtmlReport();

    @Test
    void aPageWithoutChartsIsAsItWas() {
        assertThat(report.render(Samples.mixed())).doesNotContain("chart");
    }

    @Test
    void aPictureHasAllPointsOfEachLane() {
        Element plot = plot(page(Charts.latencies()), 0);

        assertThat(ofClass(plot, "path", "measured")).hasSize(2).allMatch(ChartViewTests::hasFour);
        assertThat(ofClass(plot, "path", "expected")).hasSize(2).allMatch(ChartViewTests::hasFour);
        assertThat(ofClass(plot, "path", "spread")).hasSize(8);
        assertThat(elements(plot, "circle")).hasSize(8);
        assertThat(ofClass(plot, "path", "mark")).isEmpty();
    }

    @Test
    void higherFiguresLieHigherAndMoreLiesFurtherRight() {
        List<Element> dots = elements(plot(page(Charts.speedUps(2)), 0), "circle");

        assertThat(number(dots.get(0), "cy")).isGreaterThan(number(dots.get(1), "cy"));
        assertThat(number(dots.get(0), "cx")).isLessThan(number(dots.get(1), "cx"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 16, 128})
    void everyPointLiesWithinThePicture(int threads) {
        Element plot = plot(page(Charts.speedUps(threads)), 0);

        assertThat(elements(plot, "circle"))
                .hasSize(threads)
                .allMatch(dot -> number(dot, "cx") > Plane.LEFT && number(dot, "cx") < Plane.RIGHT)
                .allMatch(dot -> number(dot, "cy") >= Plane.UPPER)
                .allMatch(dot -> number(dot, "cy") <= Plane.LOWER);
        assertThat(ofClass(plot, "path", "grid")).hasSizeBetween(2, 7);
    }

    @Test
    void whoDoesNotSeeThePictureHearsIt() {
        Page page = page(Charts.latencies());
        Element plot = plot(page, 0);

        assertThat(plot.getAttribute("role")).isEqualTo("img");
        assertThat(plot.getAttribute("aria-labelledby").split(" "))
                .allMatch(id -> page.attributes("id").contains(id));
        assertThat(elements(plot, "title").getFirst().getTextContent())
                .isEqualTo("Pages from a slow site");
        assertThat(elements(plot, "desc").getFirst().getTextContent())
                .contains("at the same time: 1 20.5, 2 20.8, 4 21.5, 8 42.0");
    }

    @Test
    void theNumbersAndTheFindingsStandBesideThePicture() {
        Page page = page(Charts.speedUps(4));

        assertThat(page.elements("td")).extracting(Element::getTextContent).contains("4", "2.50");
        assertThat(page.elements("li"))
                .extracting(Element::getTextContent)
                .contains("This JVM sees 2 processors.", "More threads & more trouble.");
        assertThat(page.text("body")).contains("The sum of <many> numbers", "2 processors");
    }

    @Test
    void twoChartsHaveNothingInCommon() {
        Page page =
                Page.of(
                        report.render(
                                Samples.mixed(), List.of(Charts.speedUps(4), Charts.latencies())));

        assertThat(page.attributes("id")).doesNotHaveDuplicates();
        assertThat(elements(plot(page, 0), "circle")).hasSize(4);
        assertThat(elements(plot(page, 1), "circle")).hasSize(8);
    }

    @Test
    void aPageWithAChartRefersToNothingOutsideItself() {
        Page page = page(Charts.speedUps(4));

        assertThat(page.elements("link", "img", "image", "use", "iframe")).isEmpty();
        assertThat(page.text("style")).contains(".plot").doesNotContain("url(", "@import");
    }

    private Page page(Chart chart) {
        return Page.of(report.render(Samples.mixed(), List.of(chart)));
    }

    private static Element plot(Page page, int index) {
        return page.elements("svg").stream()
                .filter(svg -> svg.getAttribute("class").equals("plot"))
                .toList()
                .get(index);
    }

    private static boolean hasFour(Element path) {
        return path.getAttribute("d").split("L").length == 4;
    }

    private static List<Element> ofClass(Element parent, String name, String type) {
        return elements(parent, name).stream()
                .filter(element -> element.getAttribute("class").equals(type))
                .toList();
    }

    private static List<Element> elements(Element parent, String name) {
        var nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> (Element) nodes.item(index))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
