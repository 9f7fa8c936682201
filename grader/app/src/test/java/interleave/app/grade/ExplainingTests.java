package interleave.app.grade;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.diagnosis.Cause;
import interleave.app.diagnosis.Diagnosis;
import interleave.app.submission.SourceFile;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.Explored;
import interleave.app.verdict.Verdict;
import interleave.engine.Kind;
import interleave.engine.Line;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplainingTests {
    private static final String CODE =
            """
            class Bucket {
                int fill() {
                    return 1;
                }
                int leak() {
                    return 2;
                }
            }
            """;

    private final Explaining explaining =
            new Explaining(List.of(new SourceFile("Bucket.java", CODE)));

    @Test
    void whatOnlyTheFailingCriterionComesToIsShownFirst() {
        List<CriterionResult> results =
                explaining.all(
                        List.of(result(new Verdict.Pass(), 3), result(fail(Kind.WRONG_RESULT), 6)));

        assertThat(results.getFirst().verdict()).isEqualTo(new Verdict.Pass());
        Diagnosis diagnosis = diagnosis(results.getLast());
        assertThat(diagnosis.cause()).isEqualTo(Cause.PLAIN_MISTAKE);
        assertThat(diagnosis.culprits().getFirst().line()).isEqualTo(6);
    }

    @Test
    void whatDoesNotCompileIsNotExplained() {
        List<CriterionResult> results = List.of(result(fail(Kind.COMPILE_ERROR)));

        assertThat(explaining.all(results)).isEqualTo(results);
    }

    private static Verdict.Fail fail(Kind kind) {
        return new Verdict.Fail(kind, "It went wrong.", List.of());
    }

    private static CriterionResult result(Verdict verdict, int... lines) {
        return new CriterionResult(
                new Criterion("BucketTests.fills", "Fills", 1, true),
                verdict,
                Explored.NOT_RUN,
                IntStream.of(lines).mapToObj(line -> new Line("Bucket.java", line)).toList());
    }

    private static Diagnosis diagnosis(CriterionResult result) {
        return Objects.requireNonNull(((Verdict.Fail) result.verdict()).diagnosis());
    }
}
