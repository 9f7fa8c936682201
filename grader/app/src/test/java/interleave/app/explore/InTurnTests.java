package interleave.app.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.app.verdict.Criterion;
import interleave.engine.Coverage;
import interleave.runner.Event;
import interleave.runner.Forged;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InTurnTests {
    private static final Criterion A = new Criterion("Tests.a", "A", 4, true);
    private static final Criterion B = new Criterion("Tests.b", "B", 3, true);

    private final List<Event> heard = new ArrayList<>();
    private final InTurn inTurn = new InTurn(List.of(A, B), heard::add);

    @Test
    void whatTheRunnerTellsIsHandedOn() {
        List<Event> told =
                List.of(started(A), ran(A), passed(A), started(B), ran(B), passed(B), done());

        told.forEach(inTurn);

        assertThat(heard).isEqualTo(told);
    }

    static Stream<List<Event>> forged() {
        return Stream.of(
                List.of(passed(A)),
                List.of(started(B)),
                List.of(started(A), passed(B)),
                List.of(started(A), started(A)),
                List.of(ran(A)),
                List.of(started(A), ran(B)),
                List.of(started(A), ran(A), ran(A)),
                List.of(started(A), passed(A), passed(A)),
                List.of(started(A), passed(A), started(A)),
                List.of(started(A), passed(A), done()),
                List.of(started(A), done()),
                List.of(done()),
                List.of(started(A), passed(A), started(B), passed(B), done(), done()),
                List.of(started(A), passed(A), started(B), passed(B), done(), started(A)),
                List.of(started(A), new Event.Passed(A.id(), -1, Coverage.NONE)));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void whatItDoesNotTellIsForged(List<Event> told) {
        assertThatThrownBy(() -> told.forEach(inTurn)).isInstanceOf(Forged.class);
        assertThat(heard).hasSizeLessThan(told.size());
    }

    private static Event ran(Criterion criterion) {
        return new Event.Ran(criterion.id(), List.of());
    }

    private static Event started(Criterion criterion) {
        return new Event.Started(criterion.id());
    }

    private static Event passed(Criterion criterion) {
        return new Event.Passed(criterion.id(), 20, Coverage.NONE);
    }

    private static Event done() {
        return new Event.Done();
    }
}
