package explored;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Exploration;
import interleave.engine.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import toys.programs.Shows;

class BugsTests {
    static List<Class<?>> bugs() {
        return Programs.in("toys.programs.bugs").stream()
                .filter(bug -> !Programs.UNFOUND.contains(bug.getSimpleName()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void eachKnownBugIsFoundByItsKindAndCanBePlayedAgain(Class<?> bug) {
        Exploration exploration = Programs.explore(bug, 1);
        Kind[] expected = bug.getAnnotation(Shows.class).value();
        assertThat(exploration.coverage().uncontrolled()).isEmpty();
        assertThat(exploration.failure())
                .hasValueSatisfying(
                        failure -> {
                            assertThat(failure.kind()).isIn((Object[]) expected);
                            assertThat(failure.witness()).isNotNull();
                        });
    }
}
