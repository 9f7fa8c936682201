package interleave.junit;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Exploration;
import interleave.engine.Strategy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DispensableTests {
    private static final Strategy STRESS =
            _ -> new Exploration("stress", 7, 50, 50, Optional.empty());

    private static final Strategy BROKEN =
            _ -> {
                throw new IllegalStateException("no continuation");
            };

    @Test
    void aStrategyThatBreaksDownHasPlayedNothing() {
        Exploration exploration = new Dispensable(BROKEN, 7).explore(() -> {});

        assertThat(exploration.runs()).isZero();
        assertThat(exploration.failure()).isEmpty();
        assertThat(exploration.coverage().uncontrolled())
                .hasValueSatisfying(why -> assertThat(why).contains("no continuation"));
    }

    @Test
    void anotherStrategyTakesOverAndTheReasonIsKept() {
        Exploration exploration =
                new ExploreOrStress(new Dispensable(BROKEN, 7), STRESS).explore(() -> {});

        assertThat(exploration.strategy()).isEqualTo("stress");
        assertThat(exploration.runs()).isEqualTo(50);
        assertThat(exploration.coverage().uncontrolled()).isPresent();
    }

    @Test
    void aStrategyThatWorksIsLeftAlone() {
        assertThat(new Dispensable(STRESS, 7).explore(() -> {}))
                .isEqualTo(STRESS.explore(() -> {}));
    }
}
