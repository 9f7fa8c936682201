package explored;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Exploration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ControlTests {
    static List<Class<?>> programs() {
        return Programs.in("toys.programs.control");
    }

    @ParameterizedTest
    @MethodSource("programs")
    void eachConstructIsControlledAndRaisesNoAlarm(Class<?> program) {
        Exploration exploration = Programs.explore(program, 1);
        assertThat(exploration.coverage().uncontrolled()).isEmpty();
        assertThat(exploration.failure()).isEmpty();
        assertThat(exploration.runs()).isPositive();
    }
}
