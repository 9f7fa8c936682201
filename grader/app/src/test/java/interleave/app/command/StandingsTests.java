package interleave.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.fixture.Katas;
import interleave.app.fixture.Text;
import interleave.app.kata.Kata;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.Explored;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import interleave.engine.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingsTests {
    private static final Verdict PASS = new Verdict.Pass();
    private static final Verdict FAIL = new Verdict.Fail(Kind.RACE, "lost", List.of());

    @TempDir private Path repository;
    private Kata kata;
    private Standings standings;

    @BeforeEach
    void writeKata() {
        kata = Katas.kata(repository, "01-counter");
        standings = new Standings(repository);
        Text.write(kata.starter().resolve("Counter.java"), "class Counter {}");
    }

    @Test
    void aKataThatWasNeverTestedSaysSo() throws Exception {
        assertThat(standings.of(kata)).isEqualTo("not tested yet");
    }

    @Test
    void theLastResultIsRemembered() throws Exception {
        standings.record(kata, result(PASS, FAIL));
        assertThat(standings.of(kata)).isEqualTo("4/10");

        standings.record(kata, result(PASS, PASS));
        assertThat(standings.of(kata)).isEqualTo("solved");
    }

    @Test
    void aChangedSourceIsSaid() throws Exception {
        standings.record(kata, result(PASS, PASS));
        Text.write(kata.starter().resolve("Counter.java"), "class Counter { int x; }");

        assertThat(standings.of(kata)).isEqualTo("solved, changed");
    }

    @Test
    void anAddedSourceIsAChange() throws Exception {
        standings.record(kata, result(FAIL, FAIL));
        Text.write(kata.starter().resolve("Helper.java"), "");

        assertThat(standings.of(kata)).isEqualTo("0/10, changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "4 10", "a b c d"})
    void aDamagedLineIsNoStanding(String line) throws Exception {
        Text.write(repository.resolve(".kata/01-counter"), line);

        assertThat(standings.of(kata)).isEqualTo("not tested yet");
    }

    private static KataResult result(Verdict first, Verdict second) {
        return new KataResult(
                "01-counter",
                "Counter",
                true,
                List.of(criterion("a", 4, first), criterion("b", 6, second)),
                Duration.ZERO);
    }

    private static CriterionResult criterion(String id, int points, Verdict verdict) {
        return new CriterionResult(
                new Criterion("Tests." + id, id, points, true), verdict, Explored.NOT_RUN);
    }
}
