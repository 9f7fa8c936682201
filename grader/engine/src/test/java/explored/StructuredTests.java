package explored;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Witness;
import interleave.engine.schedule.Schedule;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import toys.programs.Shows;

/// Structured concurrency, which is a preview in JDK 25: what uses it is compiled here, and this
/// JVM runs with `--enable-preview`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StructuredTests {
    private final Preview preview = new Preview();
    private ClassLoader before = ClassLoader.getSystemClassLoader();

    @BeforeAll
    void useItsClasses() {
        before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(preview.loader());
    }

    @AfterAll
    void useTheUsualClasses() {
        Thread.currentThread().setContextClassLoader(before);
    }

    List<Class<?>> right() {
        return preview.programs("toys.preview.Scopes");
    }

    List<Class<?>> wrong() {
        return preview.programs("toys.preview.WrongScopes");
    }

    @ParameterizedTest
    @MethodSource("right")
    void scopesAreControlledAndRaiseNoAlarm(Class<?> program) {
        Exploration exploration = Programs.explore(program, 1);
        assertThat(exploration.coverage().uncontrolled()).isEmpty();
        assertThat(exploration.failure()).isEmpty();
        assertThat(exploration.runs()).isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongInAScopeIsFoundAndCanBePlayedAgain(Class<?> bug) {
        Exploration found = Programs.explore(bug, 1);
        Kind[] expected = bug.getAnnotation(Shows.class).value();
        assertThat(found.failure().map(Failure::kind))
                .hasValueSatisfying(kind -> assertThat(kind).isIn((Object[]) expected));
        Witness witness = witness(found);
        Exploration replayed =
                Programs.explorer(bug, 1)
                        .replay(Schedule.parse(witness.token()))
                        .explore(Programs.scenario(bug));
        assertThat(witness(replayed)).isEqualTo(witness);
    }

    private static Witness witness(Exploration exploration) {
        return exploration
                .failure()
                .map(Failure::witness)
                .map(Objects::requireNonNull)
                .orElseThrow();
    }
}
