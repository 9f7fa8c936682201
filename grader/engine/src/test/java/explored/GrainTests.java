package explored;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.CodeUnderTest;
import interleave.engine.Exploration;
import interleave.engine.backend.Continuations;
import interleave.engine.explore.Explore;
import interleave.engine.explore.Grain;
import interleave.engine.explore.Leeway;
import interleave.engine.explore.Timeouts;
import interleave.engine.explore.WakeUps;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import toys.programs.control.Atomics;
import toys.programs.control.Locks;
import toys.programs.control.Synchronizers;

class GrainTests {
    static List<Class<?>> programs() {
        return List.of(Locks.class, Atomics.class, Synchronizers.class).stream()
                .flatMap(
                        group ->
                                Programs.in("toys.programs.control").stream()
                                        .filter(type -> type.getEnclosingClass() == group))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aRightProgramRaisesNoAlarmInsideCallsEither(Class<?> program) {
        assertThat(inside(program).failure()).isEmpty();
    }

    @Test
    void thereAreMoreSchedulesInsideCalls() {
        Exploration outside = Programs.explore(Locks.Reentrant.class, 1);
        assertThat(inside(Locks.Reentrant.class).runs()).isGreaterThan(outside.runs());
    }

    private static Exploration inside(Class<?> program) {
        var code = new CodeUnderTest(program.getPackageName());
        var leeway = new Leeway(Grain.INSIDE_CALLS, WakeUps.CAUSED, Timeouts.DUE);
        return new Explore(code, 1, Programs.BUDGET, leeway, Continuations::new)
                .explore(Programs.scenario(program));
    }
}
