package explored;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Grain;
import interleave.engine.Kind;
import interleave.engine.Timeouts;
import interleave.engine.WakeUps;
import interleave.engine.Witness;
import interleave.engine.explore.Leeway;
import interleave.engine.schedule.Schedule;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import toys.programs.Asks;
import toys.programs.Shows;
import toys.programs.control.Locks;
import toys.programs.control.Monitors;
import toys.programs.control.Parking;
import toys.programs.control.Queues;
import toys.programs.control.Synchronizers;

class WhimsTests {
    private static final Leeway SPURIOUS = new Leeway(Grain.CALLS, WakeUps.SPURIOUS, Timeouts.DUE);

    static List<Class<?>> bugs() {
        return programs().filter(type -> type.isAnnotationPresent(Shows.class)).toList();
    }

    static List<Class<?>> right() {
        return programs().filter(type -> !type.isAnnotationPresent(Shows.class)).toList();
    }

    private static Stream<Class<?>> programs() {
        return Programs.in("toys.programs.whims").stream();
    }

    static List<Class<?>> thatWait() {
        var groups =
                List.of(
                        Monitors.class,
                        Locks.class,
                        Parking.class,
                        Queues.class,
                        Synchronizers.class);
        return Programs.in("toys.programs.control").stream()
                .filter(type -> groups.contains(type.getEnclosingClass()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void theUsualScheduleDoesNotShowIt(Class<?> bug) {
        Exploration usual = Programs.explorer(bug, 1, Leeway.USUAL).explore(Programs.scenario(bug));
        assertThat(usual.failure()).isEmpty();
        assertThat(usual.coverage().complete()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void aScheduleWithItsWhimsDoesAndItsTokenPlaysItAgain(Class<?> bug) {
        Exploration found = Programs.explore(bug, 1);
        Kind[] expected = bug.getAnnotation(Shows.class).value();
        assertThat(found.failure().map(Failure::kind))
                .hasValueSatisfying(kind -> assertThat(kind).isIn((Object[]) expected));
        Witness witness = witness(found);
        assertThat(witness.token()).contains("!1");
        Exploration replayed =
                Programs.explorer(bug, 1)
                        .replay(Schedule.parse(witness.token()))
                        .explore(Programs.scenario(bug));
        assertThat(witness(replayed)).isEqualTo(witness);
    }

    @ParameterizedTest
    @MethodSource("right")
    void whoLooksAgainRaisesNoAlarm(Class<?> program) {
        Exploration exploration = Programs.explore(program, 1);
        assertThat(exploration.failure()).isEmpty();
        assertThat(Asks.Of.program(program)).isNotEqualTo(Leeway.USUAL);
    }

    @ParameterizedTest
    @MethodSource("thatWait")
    void wakeUpsWithoutCauseDisturbNoRightProgram(Class<?> program) {
        Exploration exploration =
                Programs.explorer(program, 1, SPURIOUS).explore(Programs.scenario(program));
        assertThat(exploration.coverage().uncontrolled()).isEmpty();
        assertThat(exploration.failure()).isEmpty();
    }

    private static Witness witness(Exploration exploration) {
        return exploration
                .failure()
                .map(Failure::witness)
                .map(Objects::requireNonNull)
                .orElseThrow();
    }
}
