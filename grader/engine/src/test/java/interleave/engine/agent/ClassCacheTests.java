package interleave.engine.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassCacheTests {
    private static final byte[] ORIGINAL = {1, 2, 3};
    private static final byte[] OTHER = {1, 2, 4};

    @TempDir Path folder;

    @Test
    void theNextJvmFindsWhatThisOneTransformed() {
        ClassCache first = open();
        assertThat(first.transformed("a/B", ORIGINAL, ClassCacheTests::twice)).hasSize(6);
        first.save();

        assertThat(open().transformed("a/B", ORIGINAL, ClassCacheTests::never)).hasSize(6);
    }

    @Test
    void aClassThatCameOtherwiseIsTransformedAgain() {
        ClassCache first = open();
        first.transformed("a/B", ORIGINAL, ClassCacheTests::never);
        first.save();

        assertThat(open().transformed("a/B", OTHER, ClassCacheTests::twice)).hasSize(6);
    }

    @Test
    void aBrokenFileCountsAsEmpty() throws Exception {
        ClassCache first = open();
        first.transformed("a/B", ORIGINAL, ClassCacheTests::never);
        first.save();
        Files.write(file(), new byte[] {0, 0, 0, 9, 0});

        assertThat(open().transformed("a/B", ORIGINAL, ClassCacheTests::twice)).hasSize(6);
    }

    @Test
    void withoutAFileNothingIsKept() {
        ClassCache cache = ClassCache.open(Optional.empty());
        assertThat(cache.transformed("a/B", ORIGINAL, ClassCacheTests::twice)).hasSize(6);
        cache.save();

        assertThat(folder).isEmptyDirectory();
    }

    private ClassCache open() {
        return ClassCache.open(Optional.of(file()));
    }

    private Path file() {
        return folder.resolve("new/classes");
    }

    private static byte[] twice(byte[] original) {
        return Arrays.copyOf(original, 2 * original.length);
    }

    private static byte[] never(byte[] original) {
        return new byte[6];
    }
}
