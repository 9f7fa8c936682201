package interleave.app.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.app.UserError;
import interleave.app.fixture.Text;
import interleave.engine.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTomlTests {
    @TempDir private Path folder;

    @Test
    void aVerdictNamesItsFaultKindsCriterionStrategyAndBug() throws Exception {
        write(
                """
                fault = "f"
                kinds = ["data-race", "stuck"]
                criterion = "A.b"
                needs = "explore"
                cause = "lost-update"
                culprit = ["Counter.add", "Counter.new", "Counter"]
                """);

        assertThat(VerdictToml.read(folder))
                .isEqualTo(
                        new Expectation.Caught(
                                "f",
                                List.of(Kind.DATA_RACE, Kind.STUCK),
                                Optional.of("A.b"),
                                Optional.of("explore"),
                                new Bug(
                                        List.of("lost-update"),
                                        List.of("Counter.add", "Counter.new", "Counter"))));
    }

    @Test
    void severalNamesOfTheBugMayBeFair() throws Exception {
        write(
                """
                fault = "f"
                kinds = ["race"]
                cause = ["lost-update", "check-then-act"]
                culprit = ["Counter.add"]
                """);

        assertThat(VerdictToml.read(folder).bug())
                .isEqualTo(
                        new Bug(List.of("lost-update", "check-then-act"), List.of("Counter.add")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kinds = ["race"]                             | fault is missing
                    fault = "f"                                  | kinds is missing
                    fault = "f"; kinds = ["rice"]                | no kind is called rice
                    fault = "f"; kinds = ["race"]; kind = "race" | kind
                    fault = "f"; kinds = ["race"]                | cause is missing
                    fault = "f"; kinds = ["race"]; cause = "deadlock" | culprit is missing
                    fault = "f"; kinds = ["race"]; cause = []    | cause names nothing
                    fault = "f"; kinds = ["race"]; cause = "Lost update"; culprit = ["A"] | no cause is called Lost update
                    fault = "f"; kinds = ["race"]; cause = "deadlock"; culprit = ["a.b"] | no culprit is called a.b
                    fault = "f                                   | verdict.toml
                    """)
    void whatIsWrongIsSaidWithTheFile(String text, String reason) {
        write(text.replace("; ", "\n"));

        assertThatThrownBy(() -> VerdictToml.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("verdict.toml: ")
                .hasMessageContaining(reason);
    }

    @Test
    void aWrongAnswerWithoutAVerdictIsSaid() {
        assertThatThrownBy(() -> VerdictToml.read(folder))
                .isInstanceOf(UserError.class)
                .hasMessageEndingWith("verdict.toml cannot be read");
    }

    private void write(String text) {
        Text.write(folder.resolve("verdict.toml"), text);
    }
}
