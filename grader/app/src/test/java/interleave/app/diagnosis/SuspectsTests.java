package interleave.app.diagnosis;

import static interleave.engine.Action.READ;
import static interleave.engine.Action.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.Kind;
import interleave.engine.Line;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuspectsTests {
    private static final String CODE =
            """
            class Student {
                private int count;
                void add(int number) {
                    check(number);
                    int sum = count;
                    sum += number;
                    count = sum;
                }
                int size() {
                    return count;
                }
                private void check(int number) {
                    if (number < 0) {
                        throw new IllegalArgumentException();
                    }
                }
            }
            """;

    private static final String COUNT = "Student#1.count";

    @Test
    void whatOnlyTheFailingTestComesToIsMoreSuspiciousThanTheLastCall() {
        Story story = story().ran(List.of(4, 5, 6, 7, 10, 13, 14), List.of(4, 5, 6, 7, 10, 13));

        assertThat(story.diagnosis().cause()).isEqualTo(Cause.PLAIN_MISTAKE);
        assertThat(story.culprit()).isEqualTo("Student.check");
        assertThat(story.diagnosis().culprits().getFirst().line()).isEqualTo(14);
        assertThat(story.diagnosis().culprits()).hasSize(2);
    }

    @Test
    void whatAllTestsComeToLeavesTheLastCall() {
        List<Integer> all = List.of(4, 5, 6, 7, 10, 13);
        Story story = story().ran(all, all);

        assertThat(story.culprit()).isEqualTo("Student.add");
        assertThat(story.diagnosis().culprits()).hasSize(1);
    }

    @Test
    void aLineIsAsSuspiciousAsItBelongsToWhatFails() {
        Line one = new Line("A.java", 1);
        Line other = new Line("A.java", 2);
        var spectrum =
                new Spectrum(
                        Set.of(one, other),
                        List.of(Set.of(one, other)),
                        List.of(Set.of(other), Set.of(other), Set.of(other)));

        assertThat(spectrum.suspicion(one)).isEqualTo(1);
        assertThat(spectrum.suspicion(other)).isEqualTo(0.5);
        assertThat(spectrum.suspicion(new Line("A.java", 3))).isZero();
    }

    private static Story story() {
        return new Story(Kind.WRONG_RESULT, CODE)
                .call("test", 4, "Student.add")
                .step("test", 5, READ, COUNT, "0")
                .step("test", 7, WRITE, COUNT, "1")
                .call("test", 10, "Student.size")
                .step("test", 10, READ, COUNT, "1");
    }
}
