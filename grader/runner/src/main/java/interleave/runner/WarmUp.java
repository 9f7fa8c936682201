package interleave.runner;

import interleave.engine.CodeUnderTest;
import interleave.engine.stress.Stress;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/// Touches what every test JVM loads, so that the class-data archive made from this run holds it.
final class WarmUp {
    private WarmUp() {}

    public static void main(String[] arguments) {
        var code = new CodeUnderTest("katas.none");
        new Stress(code, 1, 2, 10, Duration.ofSeconds(10))
                .explore(
                        () -> {
                            Assertions.assertThat(1).as("one").isEqualTo(1);
                            Assertions.assertThatThrownBy(
                                            () -> {
                                                throw new IllegalStateException("expected");
                                            })
                                    .hasMessageContaining("expected");
                            Assertions.assertThat(java.util.List.of(1)).containsExactly(1);
                            Awaitility.await().until(() -> true);
                        });
        System.out.println(Jupiter.engine().getId());
    }
}
