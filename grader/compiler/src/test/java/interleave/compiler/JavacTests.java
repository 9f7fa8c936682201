package interleave.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavacTests {
    @TempDir private Path folder;

    @Test
    void writesClassesAndFindsNothingWrong() throws Exception {
        assertThat(compiled("class Sample { record Part(int size) {} }")).isEmpty();
        assertThat(folder.resolve("Sample.class")).exists();
        assertThat(folder.resolve("Sample$Part.class")).exists();
    }

    @Test
    void aFaultHasItsFileAndLine() throws Exception {
        assertThat(compiled("class Sample {\n  int size() { return wrong; }\n}"))
                .singleElement()
                .satisfies(
                        fault ->
                                assertThat(fault.text())
                                        .startsWith("Sample.java:2: cannot find symbol"));
    }

    @Test
    void allOfJavaSeIsThereToBeNamed() throws Exception {
        assertThat(compiled("class Sample { java.net.http.HttpClient a; java.sql.Connection b; }"))
                .isEmpty();
    }

    @Test
    void noModuleIsThereBecauseThisJdkHappensToHaveIt() throws Exception {
        assertThat(compiled("class Sample { com.sun.net.httpserver.HttpServer a; }")).hasSize(1);
    }

    @Test
    void whatNestsDeeplyCompilesHoweverSmallTheCallersStackIs() throws Exception {
        int deep = 20_000;
        String sum = "1" + " + a".repeat(deep);

        assertThat(compiled("class Sample { int sum(int a) { return %s; } }".formatted(sum)))
                .isEmpty();
    }

    @Test
    void mainReadsAFolderAndSaysInAFileWhatIsWrong() throws Exception {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        Files.writeString(sources.resolve("A.java"), "class A { B b; }");
        Files.writeString(sources.resolve("B.java"), "class B { C c; }");
        Path faults = folder.resolve("faults");

        Main.main(
                new String[] {
                    sources.toString(), folder.resolve("classes").toString(), faults.toString()
                });

        assertThat(Faults.read(faults))
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo("B.java"));
    }

    private List<Fault> compiled(String text) throws Exception {
        return new Javac().compile(List.of(new Source("Sample.java", text)), List.of(), folder);
    }
}
