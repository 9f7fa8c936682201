package interleave.app.attack;

import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.explore.Effort;
import interleave.app.files.Folders;
import interleave.app.grade.Grading;
import interleave.app.kata.Kata;
import interleave.app.report.CsvReport;
import interleave.app.report.HtmlReport;
import interleave.app.report.JsonReport;
import interleave.app.report.JunitReport;
import interleave.app.report.TextReport;
import interleave.app.submission.Inbox;
import interleave.app.submission.Intake;
import interleave.app.submission.SourceFile;
import interleave.app.submission.Submission;
import interleave.app.verdict.Explored;
import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tries one attack: grades it by some of its kata's criteria, and right after it an answer that is
/// right.
///
/// @param suite with these criteria only
/// @param glance how the right answer is graded
/// @param folder an empty one to work in
record Trial(
        Attack attack,
        TestSuite suite,
        Grading grading,
        Grading glance,
        Traces traces,
        Path folder) {
    Outcome outcome() throws IOException {
        List<String> before = traces.found();
        Outcome outcome = tried();
        List<String> left = new ArrayList<>(traces.found());
        left.removeAll(before);
        return outcome.leaving(left);
    }

    private Outcome tried() throws IOException {
        Path handedIn = attack.form().pack(layOut());
        Inbox inbox = Inbox.read(new Intake(List.of(suite.kata())), List.of(handedIn));
        return inbox.submissions().isEmpty()
                ? new Outcome(
                        Set.of(Attack.REFUSED), 0, 0, inbox.problems(), Attack.PASS, List.of())
                : graded(inbox.submissions().getFirst());
    }

    /// The starter with the attack's files over it, and beside it what the attack has in a folder
    /// called root.
    private LaidOut layOut() throws IOException {
        Kata kata = suite.kata();
        Path root = Files.createDirectories(folder.resolve("handed-in").resolve(attack.name()));
        Path sources = root.resolve("exercises").resolve(kata.id()).resolve(kata.sourceFolder());
        Folders.copy(kata.starter(), Files.createDirectories(sources));
        for (SourceFile file : Compiler.sources(attack.folder())) {
            Files.writeString(sources.resolve(file.name()), file.text());
        }
        Path others = attack.folder().resolve("root");
        if (Files.isDirectory(others)) {
            Folders.copy(others, root);
        }
        return new LaidOut(root, kata, "SumRace.java");
    }

    private Outcome graded(Submission submission) throws IOException {
        KataResult result = grade(grading, "attack", submission.of(suite.kata()));
        var report =
                new GradeReport(
                        submission.name(),
                        1,
                        Effort.QUICK.label(),
                        "none",
                        submission.notes(),
                        List.of(result));
        List<String> reports =
                List.of(
                        new JsonReport().render(report),
                        new HtmlReport().render(report),
                        new TextReport().render(report, true),
                        new CsvReport().render(List.of(report)),
                        new JunitReport().render(report));
        return new Outcome(
                verdicts(result),
                result.score(),
                Math.max(0, result.score() - starterScore()),
                reports,
                wasRun(result) ? next() : Attack.PASS,
                List.of());
    }

    /// What was refused beforehand cannot have left anything behind.
    private static boolean wasRun(KataResult result) {
        return result.criteria().stream().anyMatch(one -> one.explored() != Explored.NOT_RUN);
    }

    private int starterScore() throws IOException {
        // What the starter gets of the usual criteria is nothing, and a look at it takes seconds.
        return Usual.is(attack.criteria())
                ? 0
                : grade(grading, "starter", Compiler.sources(suite.kata().starter())).score();
    }

    private String next() throws IOException {
        return grade(glance, "next", Compiler.sources(suite.kata().reference())).verdict();
    }

    private KataResult grade(Grading by, String name, List<SourceFile> files) throws IOException {
        return by.grade(suite, files, Files.createDirectories(folder.resolve(name)));
    }

    private static Set<String> verdicts(KataResult result) {
        return result.criteria().stream()
                .map(criterion -> label(criterion.verdict()))
                .collect(Collectors.toSet());
    }

    private static String label(Verdict verdict) {
        return verdict instanceof Verdict.Fail fail ? fail.kind().label() : verdict.label();
    }
}
