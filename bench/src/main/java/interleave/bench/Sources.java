package interleave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// Makes the programs: copies each solution and the scenarios of its kata into the case's package,
/// and compiles them all.
///
/// @param solutions the solutions' folder
/// @param scenarios the source folder of the scenarios, `katas` on top
/// @param target where sources and classes go
record Sources(Path solutions, Path scenarios, Path target) {
    /// Returns the archive of the classes: a folder on its class path keeps a JVM from using a
    /// class-data archive.
    Path compile(List<Case> cases) throws IOException {
        Path generated = target.resolve("generated");
        for (Case each : cases) {
            write(each, generated);
        }
        var files = new ArrayList<>(javaFiles(generated));
        files.add(scenarios.resolve("katas/Worker.java"));
        Path classes = Files.createDirectories(target.resolve("programs"));
        javac(files, classes);
        return jar(classes);
    }

    private void write(Case each, Path generated) throws IOException {
        Path folder = generated.resolve(each.packageName().replace('.', '/'));
        Files.createDirectories(folder);
        String kata = "";
        for (Path file : javaFiles(solution(each))) {
            String source = Files.readString(file);
            kata = source.replaceFirst("(?s).*?(?m)^package ([\\w.]+);.*", "$1");
            move(source, kata, each, folder.resolve(file.getFileName()));
        }
        for (Path file : javaFiles(scenarios.resolve(kata.replace('.', '/')))) {
            String source = Files.readString(file);
            if (file.endsWith(each.scenario() + ".java") || !isScenario(source)) {
                move(source, kata, each, folder.resolve(file.getFileName()));
            }
        }
    }

    private Path solution(Case each) {
        Path home = solutions.resolve(each.kata());
        return each.folder().toString().equals(Case.REFERENCE)
                ? home.resolve("src/main/java")
                : home.resolve(each.folder());
    }

    /// A solution need only compile with the scenario that it is played in.
    private static boolean isScenario(String source) {
        return source.contains("implements Program");
    }

    private static void move(String source, String from, Case to, Path file) throws IOException {
        Files.writeString(file, source.replace("package " + from, "package " + to.packageName()));
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private Path jar(Path classes) {
        Path archive = target.resolve("programs.jar");
        int status =
                java.util.spi.ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--create",
                                "--file=" + archive,
                                "-C",
                                classes.toString(),
                                ".");
        if (status != 0) {
            throw new IllegalStateException("the programs cannot be archived");
        }
        return archive;
    }

    private static void javac(List<Path> files, Path classes) {
        var arguments = new ArrayList<>(List.of("-nowarn", "-g", "-d", classes.toString()));
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
        files.forEach(file -> arguments.add(file.toString()));
        int status =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("the programs do not compile");
        }
    }
}
