package explored;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Witness;
import interleave.engine.schedule.Schedule;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayTests {
    static List<Class<?>> bugs() {
        return Programs.in("toys.programs.bugs");
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void theSameSeedGivesTheSameVerdictAndTheSameToken(Class<?> bug) {
        Exploration once = Programs.explore(bug, 7);
        Exploration again = Programs.explore(bug, 7);
        assertThat(again.runs()).isEqualTo(once.runs());
        assertThat(again.coverage()).isEqualTo(once.coverage());
        assertThat(again.failure().map(Failure::kind)).isEqualTo(once.failure().map(Failure::kind));
        assertThat(again.failure().map(Failure::message))
                .isEqualTo(once.failure().map(Failure::message));
        assertThat(again.failure().map(Failure::witness))
                .isEqualTo(once.failure().map(Failure::witness));
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void aTokenPlaysTheSameStepsAgain(Class<?> bug) {
        Exploration found = Programs.explore(bug, 7);
        Witness witness = found.failure().map(Failure::witness).orElse(null);
        if (witness == null) {
            // A livelock that no search finds yet: see Programs.UNFOUND.
            assertThat(Programs.UNFOUND).contains(bug.getSimpleName());
            return;
        }
        Exploration replayed =
                Programs.explorer(bug, 1)
                        .replay(Schedule.parse(witness.token()))
                        .explore(Programs.scenario(bug));
        assertThat(replayed.failure().map(Failure::witness).map(Objects::requireNonNull))
                .hasValueSatisfying(
                        again -> {
                            assertThat(again.token()).isEqualTo(witness.token());
                            assertThat(again.steps()).isEqualTo(witness.steps());
                        });
    }
}
