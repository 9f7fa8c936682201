package interleave.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares a form with its file under `src/test/resources`. With `-Dgolden.record=true` the files
/// are written anew; what changed is then read in the diff.
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/interleave/app/report");

    private Golden() {}

    static void assertSame(String file, String actual) {
        try {
            Path golden = FOLDER.resolve(file);
            if (Boolean.getBoolean("golden.record")) {
                Files.writeString(golden, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(golden));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
