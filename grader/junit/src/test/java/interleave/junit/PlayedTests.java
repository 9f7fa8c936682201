package interleave.junit;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Coverage;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlayedTests {
    @ParameterizedTest
    @MethodSource("coverages")
    void whatIsPublishedIsReadAgain(Coverage coverage) {
        var played = new Played(212, coverage);

        assertThat(Played.of(played.entries())).contains(played);
    }

    @Test
    void whatATestPublishesItselfIsNotOurs() {
        assertThat(Played.of(Map.of("runs", "7", "threads", "3"))).isEmpty();
    }

    private static Stream<Coverage> coverages() {
        return Stream.of(
                Coverage.NONE,
                new Coverage(true, Optional.of(2), 1_185, 0, Optional.empty()),
                new Coverage(false, Optional.of(2), 3_114, 40_000, Optional.empty()),
                Coverage.NONE.without("it opens a socket"));
    }
}
