package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.fixture.Schedules;
import interleave.app.picture.Picture;
import interleave.app.verdict.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextPictureTests {
    @Test
    void aWideTerminalHasAColumnForEachThread() {
        assertThat(lines(Schedules.deadlock(), 80))
                .containsExactly(
                        "diner 1                                 diner 2",
                        "● 5 acquires Lock#1",
                        "● 6 acquires Lock#2",
                        "● 8 releases Lock#2",
                        "● 9 releases Lock#1",
                        "◆ 5 acquires Lock#1",
                        "│                                       ◆ 5 acquires Lock#2",
                        "│                                       ◆ 6 waits for Lock#1",
                        "◆ 6 waits for Lock#2                    ┆");
    }

    @Test
    void aNarrowOneHasALineForEachStep() {
        assertThat(lines(Schedules.lostUpdate(), 60))
                .containsExactly(
                        "⋮ 3 more steps",
                        "◆ adder 1  Counter.java:8        reads count = 0",
                        "◆ adder 2  Counter.java:8        reads count = 0",
                        "◆ adder 2  Counter.java:9        writes count = 1",
                        "● adder 2  Counter.java:10       ends",
                        "◆ adder 1  Counter.java:9        writes count = 1",
                        "⋮ 4 more steps",
                        "◆ test     Counter.java:8        reads count = 1",
                        "● test     CounterTests.java:23  throws AssertionError");
    }

    @Test
    void noScheduleTakesMoreThanThirtyLinesOrSticksOut() {
        for (int columns : List.of(40, 80, 160)) {
            assertThat(lines(Schedules.endless(900), columns))
                    .hasSizeLessThanOrEqualTo(30)
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
        }
    }

    private static List<String> lines(Verdict.Fail fail, int columns) {
        Picture picture =
                Picture.inLines(
                        fail,
                        Objects.requireNonNull(fail.witness()).steps(),
                        Set.of("Counter.java", "Table.java"),
                        TextPicture.LINES - 1);
        return new TextPicture(Palette.of(false), columns).lines(picture);
    }
}
