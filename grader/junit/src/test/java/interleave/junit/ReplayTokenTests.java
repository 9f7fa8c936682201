package interleave.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTokenTests {
    private static final String CRITERION = "BufferTests.isFirstInFirstOut";

    @Test
    void aTokenIsReadAsItWasWritten() {
        ReplayToken token = ReplayToken.of(CRITERION, "a12b3a7");

        assertThat(token.text()).matches("[0-9a-f]{7}-a12b3a7");
        assertThat(ReplayToken.parse(" " + token.text() + "\n")).isEqualTo(token);
    }

    @Test
    void aTokenHasNothingThatAShellActsUpon() {
        ReplayToken token = ReplayToken.of(CRITERION, "a12!1b3");

        assertThat(token.text()).matches("[0-9a-zA-Z_-]+");
        assertThat(ReplayToken.parse(token.text()).schedule()).isEqualTo("a12!1b3");
    }

    @Test
    void aTokenFitsItsTestAndNoOther() {
        ReplayToken token = ReplayToken.of(CRITERION, "a12");

        assertThat(token.fits(CRITERION)).isTrue();
        assertThat(token.fits("BufferTests.isFirstInLastOut")).isFalse();
    }

    @Test
    void aTestsTagIsTheSameOnEveryMachine() {
        assertThat(ReplayToken.of("SumRaceTests.sums", "a").tag()).isEqualTo("2127622");
    }

    @Test
    void namesThatAreAlikeGetTagsThatAreNot() {
        long tags =
                IntStream.range(0, 300)
                        .mapToObj(i -> ReplayToken.of("BufferTests.test" + i, "a").tag())
                        .distinct()
                        .count();

        assertThat(tags).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a12",
                "3f2a9c4",
                "3f2a9c4-",
                "3F2A9C4-a12",
                "3f2a9c4-?",
                "3f2a9c4-a12 b3"
            })
    void whatIsNoTokenIsRefusedInOneLine(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReplayToken.parse(text))
                .extracting(Throwable::getMessage)
                .satisfies(message -> assertThat(message.lines()).hasSize(1));
    }
}
