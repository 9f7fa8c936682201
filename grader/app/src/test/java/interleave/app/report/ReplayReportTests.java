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
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayReportTests {
    private static final Set<String> OWN = Set.of("ConnectionPool.java");

    private final ReplayReport report = new ReplayReport(100, false);

    @Test
    void aScheduleThatFailsIsShownStepByStepAndThenWhatItBroke() {
        assertThat(report.render(run(new Outcome.Failed(failure(Samples.witness()))), OWN))
                .isEqualTo(
                        """
                        No permit is lost
                          borrower 1                                      borrower 2
                          ● 41 reads free = 1
                          │                                               ● 41 reads free = 1
                          │                                               ● 42 writes free = 0
                          ● 42 writes free = 0                            │
                        race
                          | One permit too many
                        """);
    }

    @Test
    void ofALongScheduleThirtyLinesAreShownUnlessAllAreAskedFor() {
        Step step = new Step("borrower", "ConnectionPool.java", 41, "reads free");
        CriterionRun run =
                run(
                        new Outcome.Failed(
                                failure(
                                        new Witness(
                                                "3f2a9c4-a500",
                                                0,
                                                Collections.nCopies(500, step)))));

        assertThat(report.render(run, OWN).lines()).hasSizeLessThanOrEqualTo(30 + 3);
        assertThat(report.renderAll(run).lines()).hasSize(503);
    }

    @Test
    void aScheduleThatPassesIsSaidTo() {
        assertThat(report.render(run(new Outcome.Passed()), OWN))
                .isEqualTo("No permit is lost\nThis schedule passes now.\n");
    }

    @Test
    void whereToStopADebuggerIsTheFirstStepInTheStudentsCode() {
        CriterionRun failed = run(new Outcome.Failed(failure(Samples.witness())));
        assertThat(report.debugging(failed, "3f2a9c4-a2", OWN))
                .contains("breakpoint at ConnectionPool.java:41, where the schedule begins:")
                .contains("-Dinterleave.replay=3f2a9c4-a2");
        assertThat(report.debugging(run(new Outcome.Passed()), "3f2a9c4-a2", OWN))
                .contains("breakpoint in your code.");
    }

    @Test
    void hostileStepsReachTheTerminalWithoutControls() {
        Step step = new Step(Samples.HOSTILE, Samples.HOSTILE, 1, Samples.HOSTILE);
        var witness = new Witness("3f2a9c4-a1", 0, List.of(step));

        String text = report.render(run(new Outcome.Failed(failure(witness))), OWN);

        assertThat(text.codePoints().filter(point -> point != '\n'))
                .noneMatch(Character::isISOControl);
        assertThat(text.lines()).hasSize(5);
    }

    private static Failure failure(Witness witness) {
        return new Failure(Kind.RACE, "One permit too many", List.of(), List.of(), null, witness);
    }

    private static CriterionRun run(Outcome outcome) {
        return new CriterionRun(
                Samples.criterion("No permit is lost", 3), Explored.NOT_RUN, outcome);
    }
}
