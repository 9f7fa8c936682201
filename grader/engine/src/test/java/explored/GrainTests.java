package explored;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import toys.programs.Shows;
import toys.programs.bugs.Deadlocks;
import toys.programs.control.Atomics;
import toys.programs.control.Locks;
import toys.programs.control.Synchronizers;

class GrainTests {
    private static final Set<Kind> HANGS = Set.of(Kind.DEADLOCK, Kind.STUCK);

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
        assertThat(Programs.inside(program, 1).failure()).isEmpty();
    }

    /// The first time that the JVM is asked for a stack it links code of its own, and that code has
    /// points inside calls, too.
    @Test
    void aHangInsideCallsIsFoundInAFreshJvm() throws Exception {
        String program = Deadlocks.class.getName() + "$TwoLocks";
        assertThat(AnotherJvm.lines(List.of(), Look.class, List.of("-i", program)))
                .singleElement()
                .asString()
                .startsWith("ok")
                .contains("deadlock");
    }

    @ParameterizedTest
    @MethodSource("hangs")
    void aHangIsFoundInsideCallsToo(Class<?> program) {
        Exploration exploration = Programs.inside(program, 1);
        assertThat(exploration.coverage().uncontrolled()).isEmpty();
        assertThat(exploration.failure().map(Failure::kind))
                .hasValueSatisfying(
                        kind ->
                                assertThat(program.getAnnotation(Shows.class).value())
                                        .contains(kind));
    }

    static List<Class<?>> hangs() {
        return Programs.in("toys.programs.bugs").stream()
                .filter(type -> HANGS.containsAll(Set.of(type.getAnnotation(Shows.class).value())))
                .toList();
    }

    @Test
    void thereAreMoreSchedulesInsideCalls() {
        Exploration outside = Programs.explore(Locks.Reentrant.class, 1);
        assertThat(Programs.inside(Locks.Reentrant.class, 1).runs()).isGreaterThan(outside.runs());
    }
}
