package interleave.junit;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Exploration;
import interleave.engine.Scenario;
import interleave.engine.Strategy;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it looks at what the whole JVM prints")
class PrintsOnceTests {
    @Test
    void theFirstRunPrintsAndTheOthersDoNot() {
        String printed = printedBy(3, () -> System.out.println("hello"));
        assertThat(printed.lines())
                .containsExactly(
                        "hello", "(The above is what one schedule printed. So did the others.)");
    }

    @Test
    void errorsAreTreatedAlike() {
        assertThat(printedBy(3, () -> System.err.print("oh")).split("oh", -1)).hasSize(2);
    }

    @Test
    void nothingIsSaidOfWhatWasNotLeftOut() {
        assertThat(printedBy(1, () -> System.out.println("hello")).lines())
                .containsExactly("hello");
        assertThat(printedBy(3, () -> {})).isEmpty();
    }

    private static String printedBy(int runs, Scenario scenario) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var bytes = new ByteArrayOutputStream();
        var all = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        System.setOut(all);
        System.setErr(all);
        try {
            new PrintsOnce(repeated(runs)).explore(scenario);
            assertThat(System.out).isSameAs(all);
            assertThat(System.err).isSameAs(all);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Strategy repeated(int runs) {
        return scenario -> {
            for (int run = 0; run < runs; run++) {
                play(scenario);
            }
            return new Exploration("explore", 1, runs, runs, Optional.empty());
        };
    }

    private static void play(Scenario scenario) {
        try {
            scenario.play();
        } catch (Throwable broken) {
            throw new AssertionError(broken);
        }
    }
}
