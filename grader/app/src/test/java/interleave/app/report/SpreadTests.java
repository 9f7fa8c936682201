package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTests {
    @Test
    void theMiddleAndTheMiddleHalfDoNotDependOnTheOrder() {
        assertThat(Spread.of(List.of(5.0, 1.0, 4.0, 2.0, 3.0))).isEqualTo(new Spread(2, 3, 4));
    }

    @Test
    void betweenTwoFiguresItIsInterpolated() {
        assertThat(Spread.of(List.of(10.0, 20.0))).isEqualTo(new Spread(12.5, 15, 17.5));
        assertThat(Spread.of(List.of(7.0))).isEqualTo(new Spread(7, 7, 7));
    }

    @Test
    void oneWildFigureMovesNothing() {
        assertThat(Spread.of(List.of(1.0, 2.0, 3.0, 4.0, 1_000.0))).isEqualTo(new Spread(2, 3, 4));
    }

    @Test
    void whatFallsAsTheFiguresRiseHasItsEndsSwapped() {
        assertThat(new Spread(2, 4, 8).falling(time -> 16 / time)).isEqualTo(new Spread(2, 4, 8));
        assertThat(new Spread(1, 4, 8).falling(time -> 16 / time)).isEqualTo(new Spread(2, 4, 16));
    }
}
