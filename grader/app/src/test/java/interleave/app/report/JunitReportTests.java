package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class JunitReportTests {
    private final JunitReport report = new JunitReport();

    @Test
    void aResultIsAsTheSchemaOfSurefireSays() throws Exception {
        Validator validator =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(
                                Objects.requireNonNull(
                                        JunitReportTests.class.getResource("junit.xsd")))
                        .newValidator();
        for (var each :
                List.of(
                        Samples.mixed(),
                        Samples.everyKind(),
                        Samples.hostile(),
                        Samples.pictured())) {
            validator.validate(new StreamSource(new StringReader(report.render(each))));
        }
    }

    @Test
    void aSuiteCountsWhatIsInIt() {
        Element suite = Page.of(report.render(Samples.mixed())).elements("testsuite").getFirst();
        assertThat(suite.getAttribute("tests")).isEqualTo("7");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    }

    @Test
    void aFailureSaysWhatWasSeen() {
        Page page = Page.of(report.render(Samples.mixed()));
        assertThat(page.elements("failure"))
                .extracting(failure -> failure.getAttribute("type"))
                .containsExactly("stuck", "race");
        assertThat(page.elements("error")).hasSize(1);
        assertThat(page.elements("skipped")).hasSize(1);
    }
}
