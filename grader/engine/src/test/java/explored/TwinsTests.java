package explored;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TwinsTests {
    static List<Class<?>> right() {
        return named("Right");
    }

    static List<Class<?>> wrong() {
        return named("Wrong");
    }

    private static List<Class<?>> named(String name) {
        return Programs.in("toys.programs.twins").stream()
                .filter(type -> type.getSimpleName().equals(name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("right")
    void aRightAnswerInAnUnusualStyleRaisesNoRace(Class<?> program) {
        assertThat(Programs.explore(program, 1).failure()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void itsWrongTwinDoes(Class<?> program) {
        assertThat(Programs.explore(program, 1).failure())
                .hasValueSatisfying(
                        failure -> assertThat(failure.kind()).isIn(Kind.DATA_RACE, Kind.RACE));
    }
}
