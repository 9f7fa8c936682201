package interleave.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobTests {
    @Test
    void aJobIsWhatItsArgumentsSay() {
        var job =
                new Job(
                        Path.of("/tmp/kata 1/s"),
                        Path.of("classes"),
                        "katas.buffer",
                        true,
                        Long.MIN_VALUE,
                        40,
                        List.of("BufferTests.first", "BufferTests.second"));
        assertThat(Job.parse(job.arguments().toArray(String[]::new))).isEqualTo(job);

        var idle = new Job(job.socket(), job.classes(), "katas.buffer", false, 1, 1, List.of());
        assertThat(Job.parse(idle.arguments().toArray(String[]::new))).isEqualTo(idle);
    }
}
