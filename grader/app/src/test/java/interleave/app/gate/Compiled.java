package interleave.app.gate;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.files.ClassFiles;
import interleave.app.fixture.Katas;
import interleave.app.fixture.TestKit;
import interleave.app.kata.Kata;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// Sources of a toy kata's package, compiled as submissions are, but beside the JUnit and the
/// engine that these must not see.
record Compiled(Path folder) {
    static final String FILE = "Subject.java";

    /// What the gate says of a class with these members, which begin in its second line.
    List<Refusal> refusalsOf(String members) throws IOException {
        return refusalsOfFile("package katas.toy; class Subject {\n" + members + "\n}\n");
    }

    List<Refusal> refusalsOfFile(String source) throws IOException {
        return Gate.closed().refusals(kata(), ClassFiles.below(classes(source)));
    }

    Kata kata(String... given) {
        return Katas.kata(folder, "01-toy", given);
    }

    Path classes(String source) throws IOException {
        Path file = folder.resolve(FILE);
        Files.writeString(file, source);
        Path classes = Files.createTempDirectory(folder, "classes");
        compile(List.of(file), TestKit.archives(), classes);
        return classes;
    }

    static void compile(List<Path> sources, List<Path> classPath, Path classes) throws IOException {
        var errors = new StringWriter();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            boolean written =
                    compiler.getTask(
                                    errors,
                                    files,
                                    null,
                                    List.of("-g", "-nowarn", "-proc:none", "-Xlint:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call();
            assertThat(written).as("%s", errors).isTrue();
        }
    }
}
