package interleave.app.kata;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.fixture.Katas;
import interleave.app.fixture.Text;
import interleave.junit.ReplayToken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestIndexTests {
    @Test
    void everyMethodOfATestIsListed(@TempDir Path repository) throws Exception {
        Kata kata = Katas.kata(repository, "01-counter");
        Text.write(
                kata.visibleTests().resolve("CounterTests.java"),
                """
                class CounterTests {
                    @Interleaved
                    void counts(TestThreads threads) {}

                    @Interleaved
                    void endsWhenAsked() {}
                }
                """);
        Text.write(
                kata.hiddenTests().resolve("CounterHiddenTests.java"),
                "class CounterHiddenTests { void countsOn() {} }");

        assertThat(TestIndex.of(kata))
                .containsExactly(
                        "CounterTests.counts",
                        "CounterTests.endsWhenAsked",
                        "CounterHiddenTests.countsOn");
    }

    @Test
    void noTwoTestsOfThisRepositoryShareATag() throws Exception {
        Path repository = Path.of(System.getProperty("kata.repository", "../..")).toAbsolutePath();
        List<String> tags = new ArrayList<>();
        for (Kata kata : KataCatalog.of(repository.normalize()).katas()) {
            TestIndex.of(kata).stream()
                    .distinct()
                    .forEach(id -> tags.add(ReplayToken.of(id, "a").tag()));
        }

        assertThat(tags).isNotEmpty().doesNotHaveDuplicates();
    }
}
