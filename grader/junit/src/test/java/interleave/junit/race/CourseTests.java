package interleave.junit.race;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTests {
    private static final Law LAW = new Law.Amdahl();

    @Test
    void countsRiseFromOneOn() {
        assertThatCode(() -> new Course("t", "c", List.of(1, 2, 8), LAW))
                .doesNotThrowAnyException();
        for (List<Integer> counts :
                List.of(List.<Integer>of(), List.of(2, 4), List.of(1, 1), List.of(1, 4, 2))) {
            assertThatThrownBy(() -> new Course("t", "c", counts, LAW))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("counts must rise from 1 on, but are " + counts);
        }
    }

    @Test
    void whatWaitsTakesTimeAndHasAPlace() {
        assertThatThrownBy(() -> new Law.Waves(Duration.ZERO, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("latency must be positive, but is PT0S");
        assertThatThrownBy(() -> new Law.Waves(Duration.ofMillis(1), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be at least 1, but is 0");
    }
}
