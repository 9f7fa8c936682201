package interleave.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.Explored;
import interleave.engine.Coverage;
import interleave.engine.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscoveryTests {
    private static final Optional<String> NONE = Optional.empty();
    private static final Coverage BOUNDED = new Coverage(false, Optional.of(2), 90, 0, NONE);

    @Test
    void whatIsNeverRunIsFoundByTheCompilerOrARule() {
        assertThat(foundBy(Explored.NOT_RUN, Kind.COMPILE_ERROR)).isEqualTo(Discovery.COMPILER);
    }

    @Test
    void whatPassesEveryScheduleAndThenFailsIsFoundByStress() {
        Explored explored = Explored.NOT_RUN.withSchedules(90, 90, BOUNDED).withRuns(7, 6);

        assertThat(foundBy(explored, Kind.RACE)).isEqualTo(Discovery.STRESS);
    }

    @Test
    void aRuleThatIsNotKeptIsFoundByARuleHoweverOftenItsTestPassed() {
        Explored explored = Explored.NOT_RUN.withSchedules(90, 90, BOUNDED).withRuns(7, 7);

        assertThat(foundBy(explored, Kind.RULE_VIOLATION)).isEqualTo(Discovery.COMPILER);
    }

    @Test
    void theSearchThatFailedIsTheOneThatFound() {
        Coverage complete = new Coverage(true, Optional.of(2), 90, 0, NONE);
        Coverage sampled = new Coverage(false, Optional.of(2), 90, 20, NONE);

        assertThat(foundBy(explored(BOUNDED), Kind.RACE)).isEqualTo(Discovery.BOUNDED_SEARCH);
        assertThat(foundBy(explored(complete), Kind.RACE)).isEqualTo(Discovery.ENUMERATION);
        assertThat(foundBy(explored(sampled), Kind.RACE)).isEqualTo(Discovery.SAMPLING);
        assertThat(foundBy(explored(sampled), Kind.DATA_RACE)).isEqualTo(Discovery.RACE_DETECTION);
    }

    private static Explored explored(Coverage coverage) {
        return Explored.NOT_RUN.withSchedules(90, 89, coverage);
    }

    private static Discovery foundBy(Explored explored, Kind kind) {
        return Discovery.of(new CriterionResult(Results.SEEN, Results.fail(kind), explored));
    }
}
