package interleave.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.fixture.Schedules;
import interleave.app.picture.Row.Cell;
import interleave.app.verdict.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PictureTests {
    private static final int ROOM = 60;

    @Test
    void aLaneCarriesTheNameThatTheTestGave() {
        assertThat(picture(Schedules.deadlock()).lanes()).containsExactly("diner 1", "diner 2");
    }

    @Test
    void stepsThatHaveNothingToDoWithTheFailureAreFoldedAway() {
        assertThat(picture(Schedules.lostUpdate()).parts())
                .extracting(PictureTests::shape)
                .containsExactly("3", "#4", "#5", "#6", "#7", "#8", "4", "#13", "#14");
    }

    @Test
    void aLockIsHeldFromItsTakingToItsGivingBack() {
        assertThat(picture(Schedules.deadlock()).rows())
                .extracting(row -> row.cells().getFirst().held())
                .containsExactly(
                        List.of(0),
                        List.of(0, 1),
                        List.of(0),
                        List.of(),
                        List.of(0),
                        List.of(0),
                        List.of(0),
                        List.of(0));
    }

    @Test
    void whoWaitsIsShownWaitingUntilItsNextStep() {
        assertThat(picture(Schedules.deadlock()).rows())
                .extracting(row -> row.cells().get(1))
                .extracting(Cell::standing)
                .endsWith(Standing.RUNS, Standing.WAITS, Standing.WAITS);
    }

    @Test
    void theCircleOfADeadlockIsMarked() {
        assertThat(marked(Schedules.deadlock(), Mark.CYCLE)).containsExactly(5, 6, 7, 8);
    }

    @Test
    void linesThatTheVerdictNamesAreMarked() {
        assertThat(marked(Schedules.lostUpdate(), Mark.BLAMED)).containsExactly(4, 5, 6, 8, 13);
    }

    @Test
    void theTwoAccessesOfADataRaceAreMarked() {
        Verdict.Fail lost = Schedules.lostUpdate();
        Verdict.Fail race =
                Schedules.fail(
                        interleave.engine.Kind.DATA_RACE,
                        lost.message(),
                        lost.locations(),
                        Objects.requireNonNull(lost.witness()).steps().subList(0, 8));
        assertThat(marked(race, Mark.RACE)).containsExactly(5, 8);
    }

    @Test
    void ofALongScheduleTheMiddleIsLeftOut() {
        Picture picture = picture(Schedules.endless(3_000));
        assertThat(picture.rows()).hasSizeLessThanOrEqualTo(ROOM);
        assertThat(picture.rows().getLast().number()).isEqualTo(3_000);
        assertThat(picture.parts()).filteredOn(Part.LeftOut.class::isInstance).isNotEmpty();
    }

    private static List<Integer> marked(Verdict.Fail fail, Mark mark) {
        return picture(fail).rows().stream()
                .filter(row -> row.mark() == mark)
                .map(Row::number)
                .toList();
    }

    private static Picture picture(Verdict.Fail fail) {
        return Picture.of(
                fail,
                Objects.requireNonNull(fail.witness()).steps(),
                Set.of("Counter.java", "Table.java"),
                ROOM);
    }

    private static String shape(Part part) {
        return switch (part) {
            case Part.Shown(Row row) -> "#" + row.number();
            case Part.Folded(List<Row> rows) -> "" + rows.size();
            case Part.LeftOut(int count) -> "-" + count;
        };
    }
}
