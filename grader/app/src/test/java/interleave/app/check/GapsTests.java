package interleave.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.fixture.Repository;
import interleave.app.fixture.TestKit;
import interleave.app.fixture.Text;
import interleave.app.kata.Kata;
import interleave.app.kata.KataCatalog;
import interleave.app.scaffold.Scaffold;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GapsTests {
    private static final String VERDICT =
            """
            fault = "f"
            kinds = ["race"]
            criterion = "%s"
            cause = "lost-update"
            culprit = ["RateLimiter"]
            """;

    @TempDir private Path folder;
    private Path repository;

    @BeforeEach
    void scaffold() throws Exception {
        repository = Repository.in(folder.resolve("repository"));
        new Scaffold(repository).write("17-rate-limiter");
    }

    @Test
    void aScaffoldedKataIsToldWhatItStillLacks() throws Exception {
        assertThat(gaps())
                .containsExactly(
                        "the criteria are worth 2 points; a kata has 10",
                        "right/ has 0 answers; at least 3 are wanted",
                        "wrong/ has 1 answers; at least 8 are wanted",
                        "no wrong answer declares that it breaks RateLimiterTests.theSumGrowsByOne");
    }

    @Test
    void aMissingReadmeAndNotesAreToldFirst() throws Exception {
        Files.delete(repository.resolve("exercises/17-rate-limiter/README.md"));
        Files.delete(repository.resolve("solutions/17-rate-limiter/NOTES.md"));

        assertThat(gaps())
                .startsWith(
                        "exercises/17-rate-limiter/README.md is missing",
                        "solutions/17-rate-limiter/NOTES.md is missing: why the reference is right");
    }

    @Test
    void aFourthHintIsTooMany() throws Exception {
        replace("exercises/17-rate-limiter/kata.toml", "\"A nudge", "\"One more\", \"A nudge");

        assertThat(gaps())
                .contains("kata.toml has 4 hints; a nudge, the idea and an outline are wanted");
    }

    @Test
    void aGivenTypeNeedsTheSameCopyBesideTheReference() throws Exception {
        String path = "/17-rate-limiter/src/main/java/katas/ratelimiter/Tick.java";
        replace("exercises/17-rate-limiter/kata.toml", "given = []", "given = [\"Tick.java\"]");
        Text.write(
                repository.resolve("exercises" + path),
                "package katas.ratelimiter; interface Tick {}");
        String gap = "Tick.java of the reference is no copy of the starter's";
        assertThat(gaps()).contains(gap);

        Text.write(
                repository.resolve("solutions" + path),
                "package katas.ratelimiter; interface Tick { int now(); }");
        assertThat(gaps()).contains(gap);

        Files.copy(
                repository.resolve("exercises" + path),
                repository.resolve("solutions" + path),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(gaps()).doesNotContain(gap);
    }

    @Test
    void aCompleteKataHasNoGaps() throws Exception {
        for (String test : List.of("exercises", "solutions")) {
            String name = test.equals("exercises") ? "RateLimiterTests" : "RateLimiterHiddenTests";
            replace(
                    "%s/17-rate-limiter/src/test/java/katas/ratelimiter/%s.java"
                            .formatted(test, name),
                    "points = 1",
                    "points = 5");
        }
        for (int i = 0; i < 3; i++) {
            Files.createDirectories(
                    repository.resolve("solutions/17-rate-limiter/right/answer-" + i));
        }
        for (int i = 0; i < 7; i++) {
            Text.write(
                    repository.resolve(
                            "solutions/17-rate-limiter/wrong/answer-" + i + "/verdict.toml"),
                    VERDICT.formatted("RateLimiterTests.theSumGrowsByOne"));
        }

        assertThat(gaps()).isEmpty();
    }

    @Test
    void aRaceLiesBesideTheVisibleTests() throws Exception {
        replace(
                "exercises/17-rate-limiter/kata.toml",
                "kind =",
                "race = \"katas.ratelimiter.Course\"\nkind =");

        assertThat(gaps()).contains("katas.ratelimiter.Course is no class of the visible tests");

        Text.write(
                repository.resolve(
                        "exercises/17-rate-limiter/src/test/java/katas/ratelimiter/Course.java"),
                "package katas.ratelimiter; class Course {}");

        assertThat(gaps()).noneMatch(gap -> gap.contains("Course"));
    }

    private void replace(String path, String old, String text) throws Exception {
        Path file = repository.resolve(path);
        String before = Files.readString(file);
        assertThat(before).contains(old);
        Files.writeString(file, before.replace(old, text));
    }

    private List<String> gaps() throws Exception {
        Kata kata = KataCatalog.of(repository).katas().getFirst();
        Path suites = Files.createTempDirectory(folder, "suite");
        TestSuite suite = new Compiler(TestKit.archives()).tests(kata, suites);
        return Gaps.of(suite, Cases.of(kata));
    }
}
