package explored;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.CodeUnderTest;
import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Witness;
import interleave.engine.backend.Baton;
import interleave.engine.explore.Explore;
import interleave.engine.explore.Leeway;
import interleave.engine.schedule.Schedule;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import toys.programs.bugs.ChecksThenActs;
import toys.programs.bugs.Deadlocks;
import toys.programs.bugs.LostSignals;
import toys.programs.bugs.LostUpdates;

class BatonTests {
    static List<Class<?>> bugs() {
        return List.of(
                LostUpdates.PlainCounter.class,
                LostUpdates.VirtualThreads.class,
                LostUpdates.TasksOfAPool.class,
                Deadlocks.TwoMonitors.class,
                Deadlocks.ThreePhilosophers.class,
                LostSignals.NotifyForNotifyAll.class,
                LostSignals.SignalForSignalAll.class,
                ChecksThenActs.ConcurrentMap.class);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void realThreadsPlayTheSameScheduleByTheSameToken(Class<?> bug) {
        Witness found = witness(Programs.explore(bug, 3));
        Exploration replayed =
                onRealThreads(bug)
                        .replay(Schedule.parse(found.token()))
                        .explore(Programs.scenario(bug));
        assertThat(witness(replayed).steps()).isEqualTo(found.steps());
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void realThreadsFindTheSame(Class<?> bug) {
        Witness onContinuations = witness(Programs.explore(bug, 3));
        Witness onThreads = witness(onRealThreads(bug).explore(Programs.scenario(bug)));
        assertThat(onThreads).isEqualTo(onContinuations);
    }

    private static Explore onRealThreads(Class<?> bug) {
        return new Explore(
                new CodeUnderTest(bug.getPackageName()),
                3,
                Programs.BUDGET,
                Leeway.USUAL,
                Baton::new);
    }

    private static Witness witness(Exploration exploration) {
        return exploration
                .failure()
                .map(Failure::witness)
                .map(Objects::requireNonNull)
                .orElseThrow();
    }
}
