package interleave.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RecorderTests {
    private final Recorder recorder = new Recorder();

    @Test
    void eventsAreCountedForTheThreadThatHasTheProcessor() {
        recorder.begin();
        recorder.switched(0);
        recorder.event(0);
        recorder.event(0);
        recorder.switched(1);
        recorder.switched(0);
        recorder.event(0);

        assertThat(recorder.schedule().token()).isEqualTo("a2ba1");
    }

    @Test
    void aThreadThatIsResumedAfterItselfBeginsARun() {
        recorder.switched(0);
        recorder.event(0);
        recorder.switched(0);
        recorder.event(0);

        assertThat(recorder.schedule().token()).isEqualTo("a1a1");
    }

    @Test
    void afterAPickTheSameThreadBeginsARun() {
        recorder.switched(2);
        recorder.event(2);
        recorder.picked(1);
        recorder.picked(0);
        recorder.event(2);

        assertThat(recorder.schedule().token()).isEqualTo("c1!1c!0c1");
    }

    @Test
    void anotherRunBeginsEmpty() {
        for (int run = 0; run < 2; run++) {
            recorder.begin();
            recorder.switched(run);
            recorder.event(run);
        }

        assertThat(recorder.schedule().token()).isEqualTo("b1");
    }

    @Test
    void itGrows() {
        for (int i = 0; i < 1_000; i++) {
            recorder.switched(i % 2);
            recorder.event(i % 2);
        }

        assertThat(recorder.schedule().contextSwitches()).isEqualTo(999);
    }

    @Test
    void anEventOfAThreadWithoutTheProcessorIsABug() {
        recorder.switched(0);

        assertThatThrownBy(() -> recorder.event(1)).isInstanceOf(IllegalStateException.class);
    }
}
