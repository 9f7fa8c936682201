package interleave.app.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import interleave.app.explore.Enclosure;
import interleave.app.explore.Kit;
import interleave.app.fixture.TestEnclosure;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The sandbox of this machine, if it has one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxProofTests {
    private final Path repository =
            Path.of(System.getProperty("kata.repository", "../..")).toAbsolutePath().normalize();

    private Enclosure enclosure;

    @BeforeAll
    void shut() throws Exception {
        try {
            enclosure = TestEnclosure.shut(repository);
        } catch (NoSandboxHere none) {
            abort("NOT TRIED: " + none.getMessage());
        }
    }

    @Test
    void aCanaryCannotGetOut() throws Exception {
        assertThat(canary().says(enclosure.sandbox())).isEqualTo(Canary.SHUT_IN);
    }

    @Test
    void aKataThatIsAboutProcessesMayStartThemAndNothingElse() throws Exception {
        Bounds usual = Limits.USUAL.bounds();
        var bounds =
                new Bounds(
                        usual.threads(),
                        true,
                        usual.processorSeconds(),
                        usual.addressSpace(),
                        usual.disk(),
                        usual.files());

        assertThat(canary().within(bounds).says(enclosure.sandbox()))
                .isEqualTo("sees /proc, can start processes");
    }

    @Test
    void withoutASandboxTheCanarySeesAllThatIsOpen() throws Exception {
        assertThat(canary().says(new NoSandbox()))
                .isEqualTo(
                        "sees files of the host, sees /proc, can read its own memory, can change the kit, has a network, can open sockets, can start processes");
    }

    private Canary canary() {
        Kit kit = enclosure.kit();
        return new Canary(kit.runtime(), kit.folder(), kit.archives(), Limits.USUAL.bounds());
    }
}
