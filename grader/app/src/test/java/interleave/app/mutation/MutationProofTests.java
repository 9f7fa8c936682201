package interleave.app.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.app.UserError;
import interleave.app.check.Discovery;
import interleave.app.fixture.Katas;
import interleave.app.fixture.Text;
import interleave.app.kata.Kata;
import interleave.app.submission.SourceFile;
import interleave.app.verdict.Criterion;
import interleave.engine.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationProofTests {
    private static final Criterion CRITERION = new Criterion("PoolTests.one", "One", 1, true);
    private static final Fate KILLED =
            new Fate.Killed(CRITERION, Kind.STUCK, Discovery.ENUMERATION);

    @TempDir private Path folder;
    private Kata kata;

    @BeforeEach
    void declare() {
        kata = Katas.kata(folder, "05-pool");
    }

    @Test
    void withoutSurvivorsItHolds() throws Exception {
        MutationProof proof = proof(tried("Pool.a: x", KILLED), tried("Pool.a: y", KILLED));

        assertThat(proof.holds()).isTrue();
        assertThat(proof.text())
                .isEqualTo(
                        "05-pool: 2 mutants, 2 killed (100%), 0 not, 2 by complete enumeration\n");
    }

    @Test
    void aSurvivorHasToBeExplained() throws Exception {
        Tried survivor = tried("Pool.a: x", new Fate.Survived());

        MutationProof unexplained = proof(survivor, tried("Pool.b: x", KILLED));
        assertThat(unexplained.holds()).isFalse();
        assertThat(unexplained.text())
                .startsWith("05-pool: 2 mutants, 1 killed (50%), 1 not")
                .endsWith("  ✗ Pool.java:7 Pool.a: x survives\n");

        explain("\"Pool.a: x\" = \"nobody can tell\"");
        assertThat(proof(survivor).holds()).isTrue();
    }

    @Test
    void anExplanationWithoutASurvivorIsTold() throws Exception {
        explain("\"Pool.a: x\" = \"nobody can tell\"");

        MutationProof proof = proof(tried("Pool.a: x", KILLED));
        assertThat(proof.holds()).isFalse();
        assertThat(proof.text()).endsWith("  ✗ no survivor, but in mutants.toml: Pool.a: x\n");
    }

    @Test
    void aFileOfExplanationsWithoutItsTableIsRefused() {
        Text.write(kata.solution().resolve("mutants.toml"), "# nothing");

        assertThatThrownBy(() -> Equivalents.of(kata))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("mutants.toml: the table [equivalent] is missing");
    }

    @Test
    void theSharesOfAllKatasAreAddedUp() throws Exception {
        MutationProof one = proof(tried("Pool.a: x", KILLED), tried("Pool.a: y", KILLED));
        MutationProof other = proof(tried("Pool.a: x", new Fate.Survived()));

        assertThat(MutationProof.together(List.of(one, other)))
                .isEqualTo("2 katas: 3 mutants, 2 killed (66%), 1 not");
    }

    private void explain(String line) {
        Text.write(kata.solution().resolve("mutants.toml"), "[equivalent]\n" + line);
    }

    private MutationProof proof(Tried... all) throws UserError {
        return new MutationProof(kata, List.of(all), Equivalents.of(kata));
    }

    private static Tried tried(String name, Fate fate) {
        return new Tried(new Mutant(name, 7, new SourceFile("Pool.java", "")), fate);
    }
}
