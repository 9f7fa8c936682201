package interleave.runner;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/// Touches what every test JVM loads, so that the class-data archive made from this run holds it;
/// not the engine, which is not on the class path.
final class WarmUp {
    private WarmUp() {}

    public static void main(String[] arguments) {
        Assertions.assertThat(1).as("one").isEqualTo(1);
        Assertions.assertThatThrownBy(
                        () -> {
                            throw new IllegalStateException("expected");
                        })
                .hasMessageContaining("expected");
        Assertions.assertThat(List.of(1)).containsExactly(1);
        Awaitility.await().until(() -> true);
        System.out.println(Jupiter.engine().getId());
    }
}
