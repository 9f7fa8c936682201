package interleave.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultsTests {
    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("faults");
    }

    @Test
    void areReadAsTheyWereWritten() throws Exception {
        List<Fault> faults = List.of(new Fault("Ärger.java", 3, "says „no“"), new Fault("", 0, ""));

        Faults.write(faults, file);

        assertThat(Faults.read(file)).isEqualTo(faults);
    }

    @Test
    void onlyTheFirstHundredAreWritten() throws Exception {
        Faults.write(Collections.nCopies(300, new Fault("A.java", 1, "oops")), file);

        assertThat(Faults.read(file)).hasSize(100);
    }

    @Test
    void aLongMessageIsCut() throws Exception {
        Faults.write(List.of(new Fault("A.java", 1, "€".repeat(70_000))), file);

        assertThat(Faults.read(file).getFirst().message()).hasSize(16_001).endsWith("€…");
    }

    @Test
    void aFileThatIsNotWholeIsRefused() throws Exception {
        Faults.write(List.of(new Fault("A.java", 1, "oops")), file);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        assertThatThrownBy(() -> Faults.read(file)).isInstanceOf(IOException.class);
    }

    @Test
    void anImpossibleCountIsRefused() throws Exception {
        Files.write(file, new byte[] {0x7f, 0, 0, 0});

        assertThatThrownBy(() -> Faults.read(file)).hasMessageContaining("not possible");
    }
}
