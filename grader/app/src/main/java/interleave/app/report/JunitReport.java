package interleave.app.report;

import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Writes results.xml, in the form that Surefire's schema describes and most build servers read.
///
/// That form holds one suite a file: a submission is the suite, a kata a class, a criterion a test.
public final class JunitReport {
    /// The whole file, with a line end at its end.
    public String render(GradeReport report) {
        var text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            suite(xml, report);
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new AssertionError("a string takes everything", impossible);
        }
        return text.toString();
    }

    private static void suite(XMLStreamWriter xml, GradeReport report) throws XMLStreamException {
        List<CriterionResult> results =
                report.katas().stream().flatMap(kata -> kata.criteria().stream()).toList();
        long millis = report.katas().stream().mapToLong(kata -> kata.took().toMillis()).sum();
        xml.writeStartElement("testsuite");
        attributes(
                xml,
                Map.of(
                        "name", SafeText.line(report.submission()),
                        "time", seconds(millis),
                        "tests", "" + results.size(),
                        "errors", "" + count(results, Verdict.Unjudged.class),
                        "skipped", "" + absent(report),
                        "failures", "" + (count(results, Verdict.Fail.class) - absent(report))));
        for (KataResult kata : report.katas()) {
            for (CriterionResult result : kata.criteria()) {
                test(xml, kata, result);
            }
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static long count(List<CriterionResult> results, Class<? extends Verdict> kind) {
        return results.stream().filter(result -> kind.isInstance(result.verdict())).count();
    }

    private static long absent(GradeReport report) {
        return report.katas().stream()
                .filter(kata -> !kata.handedIn())
                .flatMap(kata -> kata.criteria().stream())
                .filter(result -> result.verdict() instanceof Verdict.Fail)
                .count();
    }

    private static void test(XMLStreamWriter xml, KataResult kata, CriterionResult result)
            throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        attributes(
                xml,
                Map.of(
                        "name", SafeText.line(result.criterion().title()),
                        "classname", kata.id(),
                        // Only a kata as a whole is timed.
                        "time", "0"));
        switch (result.verdict()) {
            case Verdict.Pass _ -> {}
            case Verdict.Fail fail -> {
                if (kata.handedIn()) {
                    told(xml, "failure", fail.kind().label(), fail.message());
                } else {
                    told(xml, "skipped", "", fail.message());
                }
            }
            case Verdict.Unjudged unjudged -> told(xml, "error", "not-judged", unjudged.message());
        }
        xml.writeEndElement();
    }

    private static void told(XMLStreamWriter xml, String element, String type, String message)
            throws XMLStreamException {
        String safe = SafeText.block(message);
        xml.writeStartElement(element);
        if (!type.isEmpty()) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("message", SafeText.line(message));
        xml.writeCharacters(safe);
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, Map<String, String> attributes)
            throws XMLStreamException {
        for (Map.Entry<String, String> each : new TreeMap<>(attributes).entrySet()) {
            xml.writeAttribute(each.getKey(), each.getValue());
        }
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
    }
}
