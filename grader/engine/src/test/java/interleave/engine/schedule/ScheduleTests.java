package interleave.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.engine.schedule.Segment.Pick;
import interleave.engine.schedule.Segment.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTests {
    @Test
    void aTokenHasOneLetterForEachThread() {
        var schedule =
                new Schedule(
                        List.of(
                                new Run(0, 12),
                                new Run(25, 1),
                                new Run(26, 0),
                                new Run(31, 7),
                                new Pick(3),
                                new Run(31, 0)));

        assertThat(schedule.token()).isEqualTo("a12z1AF7!3F");
        assertThat(Schedule.parse("a12z1AF7!3F")).isEqualTo(schedule);
    }

    @Test
    void everyScheduleIsReadBackFromItsToken() {
        var random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            Schedule schedule = random(random);

            assertThat(Schedule.parse(schedule.token())).isEqualTo(schedule);
        }
    }

    @Test
    void anyTextIsReadOrRefusedInOneLine() {
        var random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            try {
                assertThat(Schedule.parse(text).segments()).isNotEmpty();
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageMatching("Not a schedule[ -~]*");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "3a", "a-1", "a1 b2", "G1", "!", "a!b", "a2147483648", "a1\u001b[2J"})
    void whatIsNoTokenIsRefused(String text) {
        assertThatThrownBy(() -> Schedule.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("Not a schedule[ -~]*");
    }

    @Test
    void theRefusalSaysWhere() {
        assertThatThrownBy(() -> Schedule.parse("a12G4"))
                .hasMessage(
                        "Not a schedule, from character 4 on:"
                                + " a thread (a-z, A-F) or '!' is expected here");
    }

    @ParameterizedTest
    @CsvSource({"a1, 0", "a1b2, 1", "a1!0a1, 0", "a1a1b1b1a, 2", "!1a1, 0", "a1b1!2b1a3c1, 3"})
    void aSwitchIsFromOneThreadToAnother(String token, int switches) {
        assertThat(Schedule.parse(token).contextSwitches()).isEqualTo(switches);
    }

    @Test
    void aSegmentIsOfAThreadThatMayBe() {
        assertThatThrownBy(() -> new Run(32, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Run(-1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Run(0, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pick(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Schedule random(Random random) {
        var segments = new ArrayList<Segment>();
        int size = 1 + random.nextInt(20);
        for (int i = 0; i < size; i++) {
            segments.add(
                    random.nextInt(5) == 0
                            ? new Pick(random.nextInt(1 << random.nextInt(31)))
                            : new Run(
                                    random.nextInt(Schedule.THREADS),
                                    random.nextInt(1 << random.nextInt(31))));
        }
        return new Schedule(segments);
    }

    private static String text(Random random) {
        String letters = "abzAF!0123456789G -\n\u00e9\u0663";
        var text = new StringBuilder();
        int length = random.nextInt(15);
        for (int i = 0; i < length; i++) {
            int rest = random.nextInt(3) == 0 ? letters.length() : 16;
            text.append(letters.charAt(random.nextInt(rest)));
        }
        return text.toString();
    }
}
