package interleave.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.fixture.Katas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTests {
    private static final Archive GOOD =
            Archive.of("exercises/01-counter/src/main/java/katas/counter/Counter.java", "class C");

    @TempDir private Path folder;

    private final Intake intake =
            new Intake(List.of(Katas.kata(Path.of("repository"), "01-counter")));

    @Test
    void badSubmissionsDoNotDisturbGoodOnes() throws Exception {
        Path alice = GOOD.folder(folder.resolve("alice"));
        Path broken = Files.writeString(folder.resolve("broken.zip"), "no zip");
        Path carol = GOOD.zip(folder.resolve("carol.zip"));

        Inbox inbox = Inbox.read(intake, List.of(alice, broken, folder.resolve("nobody"), carol));

        assertThat(inbox.submissions())
                .extracting(Submission::name)
                .containsExactly("alice", "carol");
        assertThat(inbox.problems()).hasSize(2);
        assertThat(inbox.problems().getFirst()).contains("broken.zip");
        assertThat(inbox.problems().getLast()).endsWith("nobody is not there");
    }

    @Test
    void theSecondSubmissionOfANameIsAProblem() throws Exception {
        Path first = GOOD.folder(folder.resolve("alice"));
        Path second = GOOD.tarGz(folder.resolve("alice.tgz"));

        Inbox inbox = Inbox.read(intake, List.of(first, second));

        assertThat(inbox.submissions()).hasSize(1);
        assertThat(inbox.problems())
                .containsExactly(second + ": another submission is called alice too");
    }

    @Test
    void aProblemHoldsNothingThatATerminalActsUpon() {
        Path odd = folder.resolve("\u001b[2J\r\u202e.zip");

        assertThat(Inbox.read(intake, List.of(odd)).problems())
                .containsExactly(folder.resolve("_[2J__.zip") + " is not there");
    }

    @Test
    void nothingToReadIsNoProblem() throws IOException {
        assertThat(Inbox.read(intake, List.of())).isEqualTo(new Inbox(List.of(), List.of()));
    }
}
