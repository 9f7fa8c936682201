package interleave.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobTests {
    @ParameterizedTest
    @MethodSource("approaches")
    void aJobIsWhatItsArgumentsSay(Approach approach) {
        var job =
                new Job(
                        Path.of("/tmp/kata 1/s"),
                        Path.of("classes"),
                        "katas.buffer",
                        approach,
                        Long.MIN_VALUE,
                        List.of("BufferTests.first", "BufferTests.second"));
        assertThat(Job.parse(job.arguments().toArray(String[]::new))).isEqualTo(job);

        var idle = new Job(job.socket(), job.classes(), "katas.buffer", approach, 1, List.of());
        assertThat(Job.parse(idle.arguments().toArray(String[]::new))).isEqualTo(idle);
    }

    @Test
    void anApproachThatNobodyKnowsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Approach.parse("guess:7"))
                .withMessageContaining("guess:7");
        assertThatIllegalArgumentException().isThrownBy(() -> Approach.parse("noise"));
    }

    private static Stream<Approach> approaches() {
        return Stream.of(
                new Approach.Explore(5_000),
                new Approach.Stress(40, true),
                new Approach.Stress(1, false),
                new Approach.Replay("3f2a9c4-a12b3!1a"));
    }
}
