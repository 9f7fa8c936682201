package interleave.app.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.app.diagnosis.Cause;
import interleave.app.diagnosis.Diagnosis;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiagnosisProofTests {
    private static final Bug BUG =
            new Bug(List.of("lost-update", "visibility"), List.of("Pool.take", "Pool"));

    @Test
    void aCauseIsRightIfItIsOneOfTheNamedOnes() {
        assertThat(said(Cause.VISIBILITY, "Pool.take").hasCause()).isTrue();
        assertThat(said(Cause.DEADLOCK, "Pool.take").hasCause()).isFalse();
        assertThat(said(Cause.UNKNOWN, "Pool.take").hasCause()).isFalse();
    }

    @Test
    void aCulpritIsRightIfItIsInOneOfTheNamedPlaces() {
        assertThat(said(Cause.VISIBILITY, "Pool", "Pool.new").hasPlace()).isTrue();
        assertThat(said(Cause.VISIBILITY, "Pool.use").hasPlace()).isFalse();
        assertThat(said(Cause.VISIBILITY).hasPlace()).isFalse();
    }

    @Test
    void aMissTellsWhatWasSaidInstead() {
        assertThat(said(Cause.DEADLOCK, "Pool.use").miss())
                .isEqualTo(
                        "wrong/one: deadlock at Pool.use, and not lost-update or visibility at Pool.take or Pool");
    }

    @Test
    void anAnswerThatWasNotFoundOutHasNeither() {
        var none = new Comparison("wrong/one", BUG, Optional.empty(), List.of());

        assertThat(none.hasCause() || none.hasPlace()).isFalse();
        assertThat(none.miss()).contains("nothing at no line");
    }

    @Test
    void noBugIsCalledByAnotherNameThanACauses() {
        assertThatThrownBy(() -> new Bug(List.of("bad-luck"), List.of()))
                .hasMessage("no cause is called bad-luck");
    }

    private static Comparison said(Cause cause, String... places) {
        var diagnosis = new Diagnosis(cause, List.of(), "This.", "Because.", "There.");
        return new Comparison("wrong/one", BUG, Optional.of(diagnosis), List.of(places));
    }
}
