package interleave.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepTableTests {
    @Test
    void eachPartOfAStepStandsInItsColumn() {
        List<Step> steps =
                List.of(
                        new Step("producer", "Buffer.java", 7, "reads count"),
                        new Step("consumer 1", "Queue.java", 112, "writes count"));

        assertThat(new StepTable(steps, 2).lines())
                .containsExactly(
                        "producer    Buffer.java:7   reads count",
                        "consumer 1  Queue.java:112  writes count");
    }

    @Test
    void ofALongScheduleTheMiddleIsLeftOut() {
        List<Step> steps =
                IntStream.rangeClosed(1, 100)
                        .mapToObj(line -> new Step("a", "A.java", line, "runs"))
                        .toList();

        assertThat(new StepTable(steps, 6).lines())
                .containsExactly(
                        "a  A.java:1    runs",
                        "a  A.java:2    runs",
                        "… 95 steps left out",
                        "a  A.java:98   runs",
                        "a  A.java:99   runs",
                        "a  A.java:100  runs");
    }

    @Test
    void aStepInNoLineOfTheCodeHasNoPlace() {
        assertThat(StepTable.place(new Step("test", "", 0, "waits"))).isEmpty();
    }

    @Test
    void noStepsAreNoLines() {
        assertThat(new StepTable(List.of(), 40).lines()).isEmpty();
    }
}
