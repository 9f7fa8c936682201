package interleave.app.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerialShareTests {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.1, 0.25, 0.5, 0.9, 1})
    void pointsOnAmdahlsCurveGiveTheShareThatTheyWereMadeWith(double share) {
        var law = new SerialShare(share);
        var speedUps = new TreeMap<Integer, Double>();
        for (int workers = 1; workers <= 16; workers++) {
            speedUps.put(workers, law.speedUp(workers));
        }

        assertThat(SerialShare.fit(speedUps).value()).isCloseTo(share, within(1e-9));
    }

    @Test
    void ofAnErrorInBothDirectionsTheFitTakesTheMiddle() {
        // At two and at four workers the share 0.1, once a little more and once a little less.
        var speedUps = Map.of(2, 1 / (0.55 + 0.01), 4, 1 / (0.325 - 0.01 * 2 / 3));

        assertThat(SerialShare.fit(speedUps).value()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void aShareIsNeverBelowNothingOrAboveAll() {
        assertThat(SerialShare.fit(Map.of(2, 2.6, 4, 4.9)).value()).isZero();
        assertThat(SerialShare.fit(Map.of(2, 0.4, 4, 0.1)).value()).isEqualTo(1);
    }

    @Test
    void oneWorkerAloneSaysNothing() {
        assertThat(SerialShare.fit(Map.of(1, 0.9)).value()).isZero();
    }

    @Test
    void theSpeedUpIsAmdahlsAndStaysBelowItsBound() {
        var tenth = new SerialShare(0.1);

        assertThat(tenth.speedUp(1)).isEqualTo(1);
        assertThat(tenth.speedUp(10)).isCloseTo(5.26, within(0.01));
        assertThat(tenth.speedUp(1_000_000)).isLessThan(tenth.bound());
        assertThat(tenth.bound()).isEqualTo(10);
    }
}
