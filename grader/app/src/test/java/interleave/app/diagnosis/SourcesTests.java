package interleave.app.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SourcesTests {
    private static final Sources SOURCES =
            Sources.of(
                    Map.of(
                            "Pool.java",
                            """
                            class Pool {
                                private int free = 3;
                                Pool() {
                                    free = 4;
                                }
                                void use(Runnable work) {
                                    new Thread(
                                            () -> {
                                                take();
                                            })
                                            .start();
                                }
                                private int take() {
                                    return free--;
                                }
                                int free() {
                                    return free;
                                }
                                record Slice(int from) {
                                    int to() {
                                        return from + 1;
                                    }
                                }
                            }
                            """));

    private static final CallGraph CALLS = SOURCES.calls();

    @Test
    void aLineBelongsToTheInnermostMethod() {
        assertThat(SOURCES.places("Pool.java", 4)).containsExactly("Pool", "Pool.new");
        assertThat(SOURCES.places("Pool.java", 9)).containsExactly("Pool.use");
        assertThat(SOURCES.places("Pool.java", 21)).containsExactly("Slice.to");
    }

    @Test
    void aFieldIsItsClassesAndItsInitialisers() {
        assertThat(SOURCES.places("Pool.java", 2)).containsExactly("Pool", "Pool.new");
    }

    @Test
    void aLineOfAnotherFileIsNowhere() {
        assertThat(SOURCES.places("PoolTests.java", 4)).isEmpty();
        assertThat(SOURCES.places("Pool.java", 400)).isEmpty();
    }

    @Test
    void aMethodOnlyLooksIfNeitherItNorWhatItCallsChangesAnything() {
        assertThat(CALLS.own("free")).allMatch(CALLS::onlyLooks);
        assertThat(CALLS.own("take")).noneMatch(CALLS::onlyLooks);
        assertThat(CALLS.own("use")).noneMatch(CALLS::onlyLooks);
    }
}
