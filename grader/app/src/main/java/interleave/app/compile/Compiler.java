package interleave.app.compile;

import interleave.app.UserError;
import interleave.app.files.ClassFiles;
import interleave.app.kata.Kata;
import interleave.app.submission.SourceFile;
import interleave.compiler.Fault;
import interleave.compiler.Javac;
import interleave.engine.Kind;
import interleave.engine.Location;
import java.io.IOException;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compiles tests and submissions.
public final class Compiler {
    private static final int SHOWN_ERRORS = 5;

    private final Javac javac = new Javac();
    private final List<Path> kit;
    private final CompilerJvm submissions;

    /// Compiles everything in this JVM.
    ///
    /// @param kit the archives that tests are compiled against
    public Compiler(List<Path> kit) {
        this(kit, new ThisJvm());
    }

    /// @param kit the archives that tests are compiled against
    /// @param submissions where those are compiled
    public Compiler(List<Path> kit, CompilerJvm submissions) {
        this.kit = List.copyOf(kit);
        this.submissions = submissions;
    }

    /// Compiles a kata's tests against its starter.
    ///
    /// @param folder an empty one for the class files
    /// @throws UserError if the author's starter or tests do not compile
    public TestSuite tests(Kata kata, Path folder) throws UserError, IOException {
        Path starter = folder.resolve("starter");
        Path tests = folder.resolve("tests");
        succeed(
                kata,
                "starter",
                javac.compile(CompilerJvm.units(sources(kata.starter())), List.of(), starter));
        var sources = new ArrayList<SourceFile>();
        for (Path testFolder : kata.testFolders()) {
            sources.addAll(sources(testFolder));
        }
        succeed(
                kata,
                "tests",
                javac.compile(
                        CompilerJvm.units(sources),
                        Stream.concat(Stream.of(starter), kit.stream()).toList(),
                        tests));
        return new TestSuite(
                kata,
                tests,
                Contract.of(ClassFiles.below(starter)),
                given(kata),
                new CriteriaReader(visible(kata)).read(tests));
    }

    /// Compiles what somebody handed in, with the grader's own copies of the given types.
    ///
    /// @param classes an empty folder for the class files
    public Compilation submission(TestSuite suite, List<SourceFile> files, Path classes)
            throws IOException {
        List<Fault> errors = submissions.compile(withGiven(suite, files), classes);
        if (!errors.isEmpty()) {
            return new Compilation.Refused(
                    Kind.COMPILE_ERROR,
                    text(errors),
                    errors.stream()
                            .filter(error -> !error.file().isEmpty())
                            .map(Compiler::location)
                            .toList());
        }
        List<ClassModel> models = ClassFiles.below(classes);
        Optional<Compilation.Refused> missing = suite.contract().missingFrom(models);
        Optional<Compilation.Refused> refused =
                missing.isPresent() ? missing : new Admission(suite.kata()).refusal(models);
        return refused.isPresent() ? refused.get() : new Compilation.Compiled(classes, models);
    }

    /// Intake leaves the given types out already; a starter and a reference come with copies.
    private static List<SourceFile> withGiven(TestSuite suite, List<SourceFile> files) {
        Stream<SourceFile> own =
                files.stream().filter(file -> !suite.kata().given().contains(file.name()));
        return Stream.concat(own, suite.given().stream()).toList();
    }

    /// The .java files of a folder; none if it is not there.
    public static List<SourceFile> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var sources = new ArrayList<SourceFile>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                sources.add(new SourceFile(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return sources;
    }

    private static List<SourceFile> given(Kata kata) throws IOException {
        return sources(kata.starter()).stream()
                .filter(file -> kata.given().contains(file.name()))
                .toList();
    }

    private static Set<String> visible(Kata kata) throws IOException {
        return sources(kata.visibleTests()).stream()
                .map(file -> file.name().substring(0, file.name().length() - ".java".length()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void succeed(Kata kata, String part, List<Fault> errors) throws UserError {
        if (!errors.isEmpty()) {
            throw new UserError(
                    "cannot compile the %s of %s: %s"
                            .formatted(part, kata.id(), firstLine(errors)));
        }
    }

    private static String firstLine(List<Fault> errors) {
        return errors.getFirst().text().lines().findFirst().orElse("");
    }

    private static String text(List<Fault> errors) {
        String shown =
                errors.stream()
                        .limit(SHOWN_ERRORS)
                        .map(Fault::text)
                        .collect(Collectors.joining("\n"));
        int hidden = errors.size() - SHOWN_ERRORS;
        return hidden > 0 ? shown + "\n… and %d more".formatted(hidden) : shown;
    }

    private static Location location(Fault error) {
        return new Location(error.file(), error.line(), "does not compile");
    }
}
