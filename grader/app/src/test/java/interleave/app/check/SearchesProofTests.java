package interleave.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.compile.Compilation;
import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.explore.Kit;
import interleave.app.files.Folders;
import interleave.app.kata.Kata;
import interleave.app.kata.KataCatalog;
import interleave.app.verdict.Criterion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On the katas' own tests, a search that breaks schedules off sees all that one sees which does
/// not.
///
/// `-Dkata.searches=N` looks at every answer instead of a few, with up to N schedules each, and
/// prints what it has compared.
class SearchesProofTests {
    private static final int FEW_SCHEDULES = 100;

    private final Path repository =
            Path.of(System.getProperty("kata.repository", "../..")).toAbsolutePath().normalize();
    private final int wide = Integer.getInteger("kata.searches", 0);

    @TempDir private Path folder;

    @Test
    void aPrunedSearchSeesWhatAPlainOneSees() throws Exception {
        Kit kit = Kit.of(repository, Path.of(System.getProperty("java.home")));
        kit.prepare();
        var compiler = new Compiler(kit.archives());
        var lines = new ArrayList<String>();
        for (Kata kata : KataCatalog.of(repository).katas()) {
            TestSuite suite = compiler.tests(kata, folder.resolve("suite-" + kata.id()));
            lines.addAll(compare(kit, suite, answers(compiler, suite)));
        }
        if (wide > 0) {
            lines.forEach(System.out::println);
        }

        assertThat(lines).filteredOn(line -> line.startsWith("same")).hasSizeGreaterThan(20);
        assertThat(lines).filteredOn(line -> line.startsWith("DIFFERS")).isEmpty();
    }

    /// The folders of the classes of some answers that compile.
    private List<Path> answers(Compiler compiler, TestSuite suite) throws Exception {
        var compiled = new ArrayList<Path>();
        for (Case one : chosen(Cases.of(suite.kata()))) {
            Path classes = folder.resolve(suite.kata().id() + "-" + one.name().replace('/', '-'));
            if (compiler.submission(suite, Compiler.sources(one.sources()), classes)
                    instanceof Compilation.Compiled) {
                Folders.copy(suite.classes(), classes);
                compiled.add(classes);
            }
        }
        return compiled;
    }

    /// All of them, or the reference and a wrong one.
    private List<Case> chosen(List<Case> cases) {
        if (wide > 0) {
            return cases.stream().filter(one -> !one.name().equals("starter")).toList();
        }
        var few = new ArrayList<Case>();
        for (String prefix : List.of("reference", "wrong/")) {
            List<Case> alike = cases.stream().filter(one -> one.name().startsWith(prefix)).toList();
            few.add(alike.get(alike.size() / 2));
        }
        return few;
    }

    private List<String> compare(Kit kit, TestSuite suite, List<Path> answers) throws Exception {
        Path printed = folder.resolve(suite.kata().id() + ".txt");
        var command = new ArrayList<String>();
        command.add(kit.java().toString());
        command.addAll(List.of("-Xmx1g", "-Xss512k", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.add("-XX:SharedArchiveFile=" + kit.shared());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", agent(kit), "-cp", classPath(kit)));
        command.add(SearchComparison.class.getName());
        command.add(String.valueOf(wide > 0 ? wide : FEW_SCHEDULES));
        command.add(suite.kata().javaPackage());
        command.add(suite.criteria().stream().map(Criterion::id).collect(Collectors.joining(",")));
        answers.forEach(answer -> command.add(answer.toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start();
        int exitCode = process.waitFor();
        List<String> lines = Files.readAllLines(printed);
        assertThat(exitCode).as(() -> String.join("\n", lines)).isZero();
        return lines;
    }

    private static String agent(Kit kit) {
        return kit.archives().stream()
                .map(Path::toString)
                .filter(archive -> archive.contains("interleave-engine"))
                .map(
                        archive ->
                                "-javaagent:%s=katas/,cache=%s"
                                        .formatted(archive, kit.shared().getParent()))
                .findFirst()
                .orElseThrow();
    }

    private static String classPath(Kit kit) throws Exception {
        var parts = new ArrayList<String>();
        kit.archives().forEach(archive -> parts.add(archive.toString()));
        parts.add(
                Path.of(
                                SearchComparison.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                        .toString());
        return String.join(File.pathSeparator, parts);
    }
}
