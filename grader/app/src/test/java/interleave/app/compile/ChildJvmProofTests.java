package interleave.app.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import interleave.app.files.Folders;
import interleave.app.fixture.TestEnclosure;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.NoSandboxHere;
import interleave.app.submission.SourceFile;
import interleave.compiler.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The compiler in the sandbox of this machine, if it has one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChildJvmProofTests {
    private static final String RIGHT = "class Sample { int size() { return 1; } }";

    private final Path repository =
            Path.of(System.getProperty("kata.repository", "../..")).toAbsolutePath().normalize();

    private ChildJvm compiler;
    private Folders.Temporary folder;

    @BeforeAll
    void shut() throws Exception {
        try {
            compiler = (ChildJvm) TestEnclosure.shut(repository).compiler();
        } catch (NoSandboxHere none) {
            abort("NOT TRIED: " + none.getMessage());
        }
    }

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Folders.Temporary.create();
        compiler.sandbox().admitBelow(folder.path());
    }

    @AfterEach
    void deleteFolder() throws Exception {
        folder.close();
    }

    @Test
    void writesTheClassesThatThisJvmWrites() throws Exception {
        assertThat(compiled(compiler, RIGHT)).isEmpty();

        Path here = folder.path().resolve("here/classes");
        new ThisJvm().compile(sources(RIGHT), here);
        assertThat(folder.path().resolve("classes/Sample.class"))
                .hasBinaryContent(Files.readAllBytes(here.resolve("Sample.class")));
    }

    @Test
    void saysWhatThisJvmSays() throws Exception {
        String wrong =
                "class Sample {\n  int size() { return; }\n  com.sun.net.httpserver.HttpServer it;\n}";

        assertThat(compiled(compiler, wrong))
                .hasSize(2)
                .isEqualTo(
                        new ThisJvm()
                                .compile(sources(wrong), folder.path().resolve("here/classes")));
    }

    @Test
    void sourcesThatKeepItBusyAreGivenUp() throws Exception {
        var hasty = limited(Limits.COMPILING.silentFor(Duration.ofMillis(1)));

        assertThat(compiled(hasty, RIGHT).getFirst().message()).contains("takes longer than");
    }

    @Test
    void sourcesThatFillItsMemoryAreGivenUp() throws Exception {
        Limits usual = Limits.COMPILING;
        var small =
                limited(
                        new Limits(
                                usual.whole(),
                                usual.silence(),
                                usual.output(),
                                10,
                                usual.bounds()));

        String large = "class Sample { %s }".formatted(methods(5_000));

        assertThat(compiled(small, large).getFirst().message())
                .contains("takes more than 10 MiB of memory");
    }

    private static String methods(int count) {
        return IntStream.range(0, count)
                .mapToObj("int f%d(int a) { return a + 1; }\n"::formatted)
                .collect(Collectors.joining());
    }

    private ChildJvm limited(Limits limits) {
        return new ChildJvm(compiler.sandbox(), compiler.runtime(), limits);
    }

    private List<Fault> compiled(ChildJvm jvm, String text) throws Exception {
        return jvm.compile(sources(text), folder.path().resolve("classes"));
    }

    private static List<SourceFile> sources(String text) {
        return List.of(new SourceFile("Sample.java", text));
    }
}
