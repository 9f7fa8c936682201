package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTests {
    private final JsonReport report = new JsonReport();

    @Test
    void aResultHasTheFormThatItsSchemaNames() {
        Golden.assertSame("result.json", report.render(Samples.mixed()));
    }

    @Test
    void hostileTextStaysInItsStringAndIsWrittenWithoutControls() {
        String json = report.render(Samples.hostile());
        assertThat(json.codePoints().filter(point -> point != '\n'))
                .noneMatch(Character::isISOControl)
                .noneMatch(point -> Character.getType(point) == Character.FORMAT);
    }

    @Test
    void aMessageIsKeptToTheLetter() {
        JsonNode criterion =
                JsonMapper.shared()
                        .readTree(report.render(Samples.hostile()))
                        .at("/katas/0/criteria/0");
        assertThat(criterion.get("message").asString()).isEqualTo(Samples.HOSTILE);
        assertThat(criterion.at("/failure/locations/0/role").asString()).isEqualTo(Samples.HOSTILE);
    }
}
