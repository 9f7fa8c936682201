package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import interleave.app.verdict.GradeReport;
import interleave.engine.Action;
import interleave.engine.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema of result.json that `docs` promises.
class ResultSchemaTests {
    private static final Path SCHEMA = Path.of("../../docs/result.schema.json");

    @ParameterizedTest
    @MethodSource("reports")
    void aResultIsAsItsSchemaSays(GradeReport report) throws IOException {
        assertThat(complaints(new JsonReport().render(report))).isEmpty();
    }

    static List<GradeReport> reports() {
        return List.of(
                Samples.mixed(),
                Samples.everyKind(),
                Samples.pictured(),
                Samples.hostile(),
                Samples.report("nothing-graded"));
    }

    @Test
    void theSchemaRefusesWhatItDoesNotName() throws IOException {
        String json = new JsonReport().render(Samples.mixed());
        assertThat(complaints(json.replace("\"seed\"", "\"sede\""))).isNotEmpty();
        assertThat(complaints(json.replace("\"race\"", "\"rays\""))).isNotEmpty();
        assertThat(complaints(json.replace("\"failure\": {", "\"failures\": {"))).isNotEmpty();
    }

    @Test
    void theSchemaNamesEveryKindAndEveryAction() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Files.readString(SCHEMA));
        assertThat(schema.at("/$defs/criterion/properties/kind/enum").valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(Arrays.stream(Kind.values()).map(Kind::label).toList());
        assertThat(schema.at("/$defs/step/properties/action/enum").valueStream())
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(
                        Arrays.stream(Action.values()).map(Action::label).toList());
    }

    private static List<String> complaints(String json) throws IOException {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }
}
