package interleave.engine.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenStatesTests {
    private static final int MANY = 100_000;

    @Test
    void aStateIsNewOnce() {
        var seen = new SeenStates(MANY);

        assertThat(seen.isNew(7, 0)).isTrue();
        assertThat(seen.isNew(7, 0)).isFalse();
        assertThat(seen.isNew(8, 0)).isTrue();
    }

    @Test
    void aStateIsNewAgainWithFewerPreemptions() {
        var seen = new SeenStates(MANY);

        assertThat(seen.isNew(7, 2)).isTrue();
        assertThat(seen.isNew(7, 3)).isFalse();
        assertThat(seen.isNew(7, 1)).isTrue();
        assertThat(seen.isNew(7, 1)).isFalse();
    }

    @Test
    void whatItKnowsItKeepsWhileItGrows() {
        var seen = new SeenStates(MANY);
        for (int i = 1; i <= MANY; i++) {
            assertThat(seen.isNew(SplitMix.mix(i), 1 + i % 3)).isTrue();
        }

        for (int i = 1; i <= MANY; i++) {
            assertThat(seen.isNew(SplitMix.mix(i), 1 + i % 3)).isFalse();
            assertThat(seen.isNew(SplitMix.mix(i), i % 3)).isTrue();
        }
    }

    @Test
    void aFullTableTakesNoMoreAndKeepsWhatItHas() {
        var seen = new SeenStates(2);
        seen.isNew(1, 0);
        seen.isNew(2, 0);

        assertThat(seen.isNew(3, 0)).isTrue();
        assertThat(seen.isNew(3, 0)).isTrue();
        assertThat(seen.isNew(1, 0)).isFalse();
    }
}
