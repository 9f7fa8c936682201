package explored;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Witness;
import interleave.engine.schedule.Schedule;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import toys.programs.Shows;
import toys.programs.bugs.LateRaces;
import toys.programs.leaks.LeavesThreads;

class LeftOverTests {
    static List<Class<?>> leaks() {
        return Programs.in("toys.programs.leaks").stream()
                .filter(type -> type.isAnnotationPresent(Shows.class))
                .toList();
    }

    static List<Class<?>> right() {
        return Programs.in("toys.programs.leaks").stream()
                .filter(type -> !type.isAnnotationPresent(Shows.class))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void aThreadThatIsLeftIsFoundAndCanBePlayedAgain(Class<?> leak) {
        Failure failure = Programs.explore(leak, 1).failure().orElseThrow();
        assertThat(failure.kind()).isEqualTo(Kind.THREAD_LEAK);
        Witness witness = Objects.requireNonNull(failure.witness());
        Exploration replayed =
                Programs.explorer(leak, 1)
                        .replay(Schedule.parse(witness.token()))
                        .explore(Programs.scenario(leak));
        assertThat(replayed.failure().map(Failure::witness)).hasValue(witness);
    }

    @ParameterizedTest
    @MethodSource("right")
    void whoEndsInTimeAndWhatIsTheJdksAreNotLeft(Class<?> program) {
        assertThat(Programs.explore(program, 1).failure()).isEmpty();
    }

    @Test
    void theMessageNamesTheThreadTheLineThatStartedItAndWhereItIs() {
        Failure failure =
                Programs.explore(LeavesThreads.AStopThatWakesNobody.class, 1)
                        .failure()
                        .orElseThrow();
        assertThat(failure.message())
                .matches(
                        "All is over, but 1 thread is left: worker, started in LeavesThreads.java:\\d+, has not ended: it waits to be notified on AStopThatWakesNobody#1 \\(LeavesThreads.java:\\d+\\)\\.");
        assertThat(failure.locations())
                .extracting("role")
                .containsExactly("starts worker", "worker is here");
        assertThat(failure.threads()).extracting("name").containsExactly("worker");
    }

    @Test
    void aRaceNamesAThreadWhoseNumberAnotherOneHasByThen() {
        Failure failure =
                Programs.explore(LateRaces.WithOneThatIsLongGone.class, 1).failure().orElseThrow();
        assertThat(failure.message()).contains("writer writes count", "reader reads count");
    }
}
