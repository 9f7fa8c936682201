package interleave.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CoverageTests {
    @Test
    void allSchedulesAreAProof() {
        assertThat(coverage(true, 2, 1_185, 0).text()).isEqualTo("all 1,185 schedules");
        assertThat(coverage(true, 0, 1, 0).text()).isEqualTo("the only schedule");
    }

    @Test
    void whatIsBeyondABoundIsSampled() {
        assertThat(coverage(false, 2, 3_114, 40_000).text())
                .isEqualTo("all with at most 2 preemptions (3,114), then 40,000 sampled");
        assertThat(coverage(false, 0, 7, 0).text()).isEqualTo("all without a preemption (7)");
    }

    @Test
    void aTestThatDependsOnNoTimingIsPlayedOnce() {
        var once = new Coverage(false, Optional.empty(), 1, 0, Optional.empty());
        assertThat(once.text()).isEqualTo("played once");
    }

    @Test
    void whatCannotBeExploredIsRepeated() {
        assertThat(Coverage.NONE.without("it opens a socket").text())
                .isEqualTo("repeated on the plain JVM, since it opens a socket");
    }

    private static Coverage coverage(boolean complete, int bound, int enumerated, int sampled) {
        return new Coverage(complete, Optional.of(bound), enumerated, sampled, Optional.empty());
    }
}
