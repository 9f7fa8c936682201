package interleave.app.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.app.UserError;
import interleave.app.compile.Compilation;
import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.fixture.Repository;
import interleave.app.fixture.TestKit;
import interleave.app.kata.Kata;
import interleave.app.kata.KataCatalog;
import interleave.app.verdict.Criterion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaffoldTests {
    @TempDir private Path folder;
    private Path repository;

    @BeforeEach
    void writeRepository() {
        repository = Repository.in(folder.resolve("repository"));
    }

    @Test
    void whatIsWrittenIsToldAndThere() throws Exception {
        List<Path> written = scaffold("17-rate-limiter");

        assertThat(written).isSorted().hasSize(13);
        assertThat(written)
                .allSatisfy(file -> assertThat(repository.resolve(file)).isRegularFile());
        assertThat(written)
                .contains(
                        Path.of(
                                "exercises/17-rate-limiter/src/main/java/katas/ratelimiter/RateLimiter.java"));
    }

    @Test
    void noPlaceholderIsLeft() throws Exception {
        for (Path file : scaffold("17-rate-limiter")) {
            assertThat(repository.resolve(file)).content().doesNotContain("${");
        }
    }

    @Test
    void bothListsOfModulesNameItInTheirOrder() throws Exception {
        scaffold("17-rate-limiter");

        for (String pom : List.of("exercises/pom.xml", "solutions/pom.xml")) {
            assertThat(repository.resolve(pom))
                    .content()
                    .containsIgnoringNewLines(
                            """
                              <modules>
                                <module>01-first</module>
                                <module>17-rate-limiter</module>
                                <module>30-last</module>
                              </modules>
                            </project>
                            """);
        }
    }

    @Test
    void theKataIsReadAndItsTestsCompile() throws Exception {
        scaffold("17-rate-limiter");
        Kata kata = KataCatalog.of(repository).katas().getFirst();

        TestSuite suite = new Compiler(TestKit.archives()).tests(kata, folder.resolve("suite"));

        assertThat(kata.title()).isEqualTo("Rate limiter");
        assertThat(kata.javaPackage()).isEqualTo("katas.ratelimiter");
        assertThat(suite.criteria())
                .extracting(Criterion::id)
                .containsExactly(
                        "RateLimiterTests.theSumGrowsByOne",
                        "RateLimiterHiddenTests.noIncrementIsLost");
    }

    @Test
    void theReferenceAndTheWrongAnswerKeepTheContract() throws Exception {
        scaffold("17-rate-limiter");
        Kata kata = KataCatalog.of(repository).katas().getFirst();
        var compiler = new Compiler(TestKit.archives());
        TestSuite suite = compiler.tests(kata, folder.resolve("suite"));

        Path wrong = kata.solution().resolve("wrong/counts-without-a-lock");
        for (Path answer : List.of(kata.reference(), wrong)) {
            assertThat(
                            compiler.submission(
                                    suite,
                                    Compiler.sources(answer),
                                    Files.createTempDirectory(folder, "classes")))
                    .isInstanceOf(Compilation.Compiled.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17",
                "17-",
                "7-x",
                "017-x",
                "17-RateLimiter",
                "17-rate_limiter",
                "17-rate--limiter",
                "17-rate-",
                "17-1st",
                "../17-x",
                "17-x/../y",
                "17-x y",
                "rate-limiter",
                "17-new",
                "17-go-to",
            })
    void whatIsNoNameIsRefusedAndNothingIsWritten(String id) throws Exception {
        assertRefused(id, "is no name for a kata");
    }

    @Test
    void aKataThatIsThereIsLeftAlone() throws Exception {
        scaffold("17-rate-limiter");

        assertRefused("17-rate-limiter", "exercises/17-rate-limiter is there already");
    }

    @Test
    void aSolutionThatIsThereIsLeftAlone() throws Exception {
        Files.createDirectories(repository.resolve("solutions/17-rate-limiter"));

        assertRefused("17-rate-limiter", "solutions/17-rate-limiter is there already");
    }

    private void assertRefused(String id, String reason) throws IOException {
        List<Path> before = all();
        assertThatThrownBy(() -> scaffold(id))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(reason);
        assertThat(all()).isEqualTo(before);
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> all = Files.walk(repository)) {
            return all.sorted().toList();
        }
    }

    private List<Path> scaffold(String id) throws UserError, IOException {
        return new Scaffold(repository).write(id);
    }
}
