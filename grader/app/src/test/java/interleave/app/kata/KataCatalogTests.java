package interleave.app.kata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.app.UserError;
import interleave.app.fixture.Text;
import interleave.app.sandbox.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KataCatalogTests {
    private static final String SMALLEST =
            """
            title = "T"
            package = "p"
            kind = "build"
            story = "s"
            concepts = []
            hints = []
            """;

    @TempDir private Path repository;

    @Test
    void limitsThatAKataLeavesOutAreAsUsual() throws Exception {
        declare("05-pool", SMALLEST + "limits = { minutes = 20, processes = true }");

        Limits limits = KataCatalog.of(repository).katas().getFirst().limits();

        assertThat(limits.whole()).isEqualTo(Duration.ofMinutes(20));
        assertThat(limits.bounds().processes()).isTrue();
        assertThat(limits.bounds().disk()).isEqualTo(Limits.USUAL.bounds().disk());
        assertThat(limits.output()).isEqualTo(Limits.USUAL.output());
        assertThat(limits.silence()).isEqualTo(Limits.USUAL.silence());
    }

    @Test
    void aLimitOfNothingIsAnError() throws Exception {
        declare("05-pool", SMALLEST + "limits = { memory = 0 }");

        assertThatThrownBy(() -> KataCatalog.of(repository))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("a limit has to be positive");
    }

    @Test
    void aKataSaysAllThatItsFileDeclares() throws Exception {
        declare(
                "05-pool",
                """
                title = "Pool"
                package = "pool"
                kind = "repair"
                story = "A story."
                concepts = ["a", "b"]
                given = ["Ledger.java"]
                hints = ["1", "2", "3"]
                allows = ["java.lang.Process"]
                race = "katas.pool.PoolCourse"

                [[rules]]
                title = "No queue"
                avoids = ["java.util.Queue"]
                because = "It is too easy."

                [[rules]]
                title = "A lock"
                uses = ["java.util.concurrent.locks.Lock"]
                """);

        Kata kata = KataCatalog.of(repository).katas().getFirst();

        assertThat(kata.id()).isEqualTo("05-pool");
        assertThat(kata.repair()).isTrue();
        assertThat(kata.given()).containsExactly("Ledger.java");
        assertThat(kata.allows()).containsExactly("java.lang.Process");
        assertThat(kata.race()).contains("katas.pool.PoolCourse");
        assertThat(kata.rules())
                .containsExactly(
                        new Rule(
                                "No queue",
                                List.of(),
                                List.of("java.util.Queue"),
                                Optional.of("It is too easy.")),
                        new Rule(
                                "A lock",
                                List.of("java.util.concurrent.locks.Lock"),
                                List.of(),
                                Optional.empty()),
                        Rule.NO_SLEEP);
        assertThat(kata.starter())
                .isEqualTo(repository.resolve("exercises/05-pool/src/main/java/katas/pool"));
        assertThat(kata.hiddenTests())
                .isEqualTo(repository.resolve("solutions/05-pool/src/test/java/katas/pool"));
    }

    @Test
    void katasStandInTheOrderOfTheirNumbersAndOtherFoldersAreNone() throws Exception {
        declare("10-b", SMALLEST);
        declare("02-a", SMALLEST);
        Files.createDirectories(repository.resolve("exercises/target"));

        assertThat(KataCatalog.of(repository).katas())
                .extracting(Kata::id)
                .containsExactly("02-a", "10-b");
    }

    @Test
    void mostKatasHaveNoRaceAndAllowNothingOfTheirOwn() throws Exception {
        declare("05-pool", SMALLEST);

        Kata kata = KataCatalog.of(repository).katas().getFirst();

        assertThat(kata.race()).isEmpty();
        assertThat(kata.allows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"05-connection-pool", "05", "connection-pool"})
    void aKataIsFoundByItsIdItsNumberOrItsName(String name) throws Exception {
        declare("05-connection-pool", SMALLEST);
        declare("06-other", SMALLEST);

        assertThat(KataCatalog.of(repository).named(List.of(name)))
                .extracting(Kata::id)
                .containsExactly("05-connection-pool");
    }

    @Test
    void aKataThatIsNamedTwiceIsTakenOnce() throws Exception {
        declare("05-pool", SMALLEST);

        assertThat(KataCatalog.of(repository).named(List.of("05", "pool", "05-pool"))).hasSize(1);
    }

    @Test
    void noNameStandsForAllKatas() throws Exception {
        declare("05-pool", SMALLEST);
        declare("06-other", SMALLEST);

        assertThat(KataCatalog.of(repository).named(List.of())).hasSize(2);
    }

    @Test
    void aNameThatNoKataHasGetsTheNearest() throws Exception {
        declare("05-connection-pool", SMALLEST);

        assertThatThrownBy(() -> KataCatalog.of(repository).named(List.of("conection-pool")))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "no kata is called conection-pool: did you mean one of"
                                + " 05-connection-pool?");
    }

    @Test
    void aRepositoryWithoutKatasIsSaid() {
        assertThatThrownBy(() -> KataCatalog.of(repository))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no kata in " + repository.resolve("exercises"));
    }

    @ParameterizedTest
    @CsvSource({
        "title = \"T\", titel = \"T\", titel",
        "title = \"T\", '', title is missing",
        "package = \"p\", '', package is missing",
        "story = \"s\", '', story is missing",
        "hints = [], '', hints is missing",
        "\"build\", \"bild\", 'kind is \"build\" or \"repair\", not \"bild\"'",
        "hints = [], 'hints = []\nrace = \"katas.q.Course\"', 'race names a class of katas.p, not \"katas.q.Course\"'",
        "hints = [], 'hints = []\nrace = \"Course\"', 'race names a class of katas.p, not \"Course\"'",
        "hints = [], hints = [, kata.toml",
        "concepts = [], concepts = 7, kata.toml",
    })
    void whatIsWrongInAFileIsSaidInOneLine(String right, String wrong, String reason) {
        declare("05-pool", SMALLEST.replace(right, wrong));

        assertThatThrownBy(() -> KataCatalog.of(repository))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("kata.toml: ")
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
    }

    private void declare(String id, String toml) {
        Text.write(repository.resolve("exercises").resolve(id).resolve("kata.toml"), toml);
    }
}
