package interleave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTests {
    private static final List<String> NAMES =
            List.of("01-sum-race", "05-connection-pool", "06-bounded-buffer", "16-processes");

    @Test
    void aSwappedLetterLeadsToTheNameMeant() {
        assertThat(Nearest.to("05-conection-pool", NAMES))
                .startsWith("did you mean one of 05-connection-pool, ");
    }

    @Test
    void aPartOfANameLeadsToIt() {
        assertThat(Nearest.to("buffer", NAMES)).contains("one of 06-bounded-buffer, ");
    }

    @Test
    void threeNamesAreProposedAtMost() {
        assertThat(Nearest.to("x", NAMES).split(", ", -1)).hasSize(3);
    }

    @Test
    void namesThatAreAsNearStandInTheirOrder() {
        assertThat(Nearest.to("c", List.of("b", "a"))).isEqualTo("did you mean one of a, b?");
    }

    @Test
    void nothingTypedIsPartOfEverything() {
        assertThat(Nearest.to("", List.of("b", "a"))).isEqualTo("did you mean one of a, b?");
    }
}
