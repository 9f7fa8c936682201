package interleave.app.check;

import static interleave.app.check.Results.HIDDEN;
import static interleave.app.check.Results.SEEN;
import static interleave.app.check.Results.fail;
import static interleave.app.check.Results.pass;
import static interleave.app.check.Results.unjudged;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.fixture.Katas;
import interleave.app.verdict.Verdict;
import interleave.engine.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KillMatrixTests {
    private static final Expectation PASSES = new Expectation.Passes();

    private final List<CaseResult> results =
            List.of(
                    result("starter", new Expectation.FailsVisibly(), fail(Kind.EXCEPTION), pass()),
                    result("reference", PASSES, pass(), pass()),
                    result("right/slow", PASSES, pass(), unjudged()),
                    result("wrong/lost", caught(HIDDEN.id(), ""), fail(Kind.RACE), fail(Kind.RACE)),
                    result("wrong/missed", caught(SEEN.id(), ""), pass(), fail(Kind.STUCK)),
                    result("wrong/rare", caught(SEEN.id(), "explore"), pass(), pass()),
                    result("wrong/lucky", caught(SEEN.id(), "explore"), fail(Kind.RACE), pass()));

    @Test
    void aRowIsACaseAndAColumnACriterion() {
        assertThat(KillMatrix.render(List.of(SEEN, HIDDEN), results))
                .isEqualToNormalizingNewlines(
                        """
                           1  CounterTests.seen
                           2  CounterHiddenTests.hidden
                                                                1  2
                          starter                               ○  ·
                          reference                             ·  ·
                          right/slow                            ·  !  NOT AS DECLARED
                          wrong/lost                            ○  ●  stress
                          wrong/missed                          ·  ○  NOT AS DECLARED
                          wrong/rare                            ·  ·  needs explore, not found
                          wrong/lucky                           ●  ·  needs explore, found
                        """);
    }

    @Test
    void belowTheMatrixStandsEverythingThatIsNotAsItShouldBe() {
        KataProof proof = proof(results, List.of("a gap"));

        assertThat(proof.holds()).isFalse();
        assertThat(proof.text())
                .startsWith("01-counter: NOT PROVED")
                .endsWith(
                        """
                          ✗ a gap
                          ✗ right/slow: should pass, but CounterHiddenTests.hidden could not be judged: no memory
                          ✗ wrong/missed: should fail with race, but CounterTests.seen passed 60 runs
                        """);
    }

    @Test
    void aGapAloneSpoilsAProofAndAnExcuseDoesNot() {
        List<CaseResult> excused = List.of(results.get(1), results.get(5));

        assertThat(proof(excused, List.of()).holds()).isTrue();
        assertThat(proof(excused, List.of()).text()).startsWith("01-counter: proved");
        assertThat(proof(excused, List.of("a gap")).holds()).isFalse();
    }

    private static KataProof proof(List<CaseResult> results, List<String> gaps) {
        return new KataProof(
                Katas.kata(Path.of("."), "01-counter"), List.of(SEEN, HIDDEN), results, gaps);
    }

    private static CaseResult result(
            String name, Expectation expectation, Verdict seen, Verdict hidden) {
        return Proof.of(Results.expecting(name, expectation), Results.of(seen, hidden), "stress");
    }

    private static Expectation caught(String criterion, String needs) {
        return new Expectation.Caught(
                "a fault",
                List.of(Kind.RACE),
                Optional.of(criterion),
                Optional.of(needs).filter(strategy -> !strategy.isEmpty()),
                Bug.UNNAMED);
    }
}
