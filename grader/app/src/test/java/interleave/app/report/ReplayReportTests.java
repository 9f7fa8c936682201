package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.verdict.CriterionRun;
import interleave.app.verdict.CriterionRun.Outcome;
import interleave.app.verdict.Explored;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Step;
import interleave.engine.Witness;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayReportTests {
    private final ReplayReport report = new ReplayReport();

    @Test
    void aScheduleThatFailsIsShownStepByStepAndThenWhatItBroke() {
        assertThat(report.render(run(new Outcome.Failed(failure(Samples.witness())))))
                .isEqualTo(
                        """
                        No permit is lost
                          borrower 1  ConnectionPool.java:41  reads free
                          borrower 2  ConnectionPool.java:41  reads free
                          borrower 2  ConnectionPool.java:42  writes free
                          borrower 1  ConnectionPool.java:42  writes free
                        race
                          | One permit too many
                        """);
    }

    @Test
    void noStepIsLeftOut() {
        Step step = new Step("borrower", "ConnectionPool.java", 41, "reads free");
        var witness = new Witness("3f2a9c4-a500", 0, Collections.nCopies(500, step));

        assertThat(report.render(run(new Outcome.Failed(failure(witness)))).lines()).hasSize(503);
    }

    @Test
    void aScheduleThatPassesIsSaidTo() {
        assertThat(report.render(run(new Outcome.Passed())))
                .isEqualTo("No permit is lost\nThis schedule passes now.\n");
    }

    @Test
    void hostileStepsReachTheTerminalWithoutControls() {
        Step step = new Step(Samples.HOSTILE, Samples.HOSTILE, 1, Samples.HOSTILE);
        var witness = new Witness("3f2a9c4-a1", 0, List.of(step));

        String text = report.render(run(new Outcome.Failed(failure(witness))));

        assertThat(text.codePoints().filter(point -> point != '\n'))
                .noneMatch(Character::isISOControl);
        assertThat(text.lines()).hasSize(4);
    }

    private static Failure failure(Witness witness) {
        return new Failure(Kind.RACE, "One permit too many", List.of(), List.of(), null, witness);
    }

    private static CriterionRun run(Outcome outcome) {
        return new CriterionRun(
                Samples.criterion("No permit is lost", 3), Explored.NOT_RUN, outcome);
    }
}
