package interleave.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.explore.Effort;
import interleave.app.explore.Kit;
import interleave.app.kata.Kata;
import interleave.app.kata.KataCatalog;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The authors' proof of every kata, as `kata check` runs it.
@Order(KatasProofTests.FIRST)
class KatasProofTests {
    /// It takes as long as all others together, which run beside it.
    static final int FIRST = 1;

    private static final long SEED = 1;

    private final Path repository =
            Path.of(System.getProperty("kata.repository", "../..")).toAbsolutePath().normalize();

    @Test
    void everyKataIsProved(@TempDir Path folder) throws Exception {
        Kit kit = Kit.of(repository, Path.of(System.getProperty("java.home")));
        kit.prepare();
        List<KataProof> proofs;
        try (var grading = new CaseGrading(kit, Effort.QUICK, SEED, InstantSource.system())) {
            proofs =
                    new Checker(grading, 2, Breadth.DECLARED_CRITERION)
                            .prove(
                                    plans(new Compiler(kit.archives()), folder),
                                    folder,
                                    (_, _) -> {});
        }

        assertThat(proofs).isNotEmpty();
        assertThat(proofs.stream().filter(proof -> !proof.holds()).toList())
                .as(() -> proofs.stream().map(KataProof::text).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    private List<Checker.Plan> plans(Compiler compiler, Path folder) throws Exception {
        var plans = new ArrayList<Checker.Plan>();
        for (Kata kata : KataCatalog.of(repository).katas()) {
            TestSuite suite = compiler.tests(kata, folder.resolve("suite-" + kata.id()));
            plans.add(Checker.Plan.of(suite));
        }
        return plans;
    }
}
