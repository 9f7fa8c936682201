package interleave.app.grade;

import interleave.app.compile.Compilation;
import interleave.app.compile.Compiler;
import interleave.app.compile.TestSuite;
import interleave.app.explore.Explorer;
import interleave.app.files.Folders;
import interleave.app.gate.Gate;
import interleave.app.gate.Refusal;
import interleave.app.kata.Kata;
import interleave.app.rules.RuleCheck;
import interleave.app.rules.Violation;
import interleave.app.submission.SourceFile;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.Explored;
import interleave.app.verdict.Judge;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Source;
import interleave.app.verdict.Verdict;
import interleave.engine.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/// The way of one kata of one submission: compile, gate, rules, explore, judge.
public final class Grading {
    private final Compiler compiler;
    private final Gate gate;
    private final Explorer explorer;
    private final InstantSource clock;
    private final boolean explains;

    public Grading(Compiler compiler, Gate gate, Explorer explorer, InstantSource clock) {
        this(compiler, gate, explorer, clock, false);
    }

    private Grading(
            Compiler compiler,
            Gate gate,
            Explorer explorer,
            InstantSource clock,
            boolean explains) {
        this.compiler = compiler;
        this.gate = gate;
        this.explorer = explorer;
        this.clock = clock;
        this.explains = explains;
    }

    /// One that also says which bug is behind each failure, for somebody who reads that.
    public Grading explaining() {
        return new Grading(compiler, gate, explorer, clock, true);
    }

    /// Grades what was handed in for a kata.
    ///
    /// @param files none if the kata was not handed in
    /// @param folder an empty one, for class files and whatever test JVMs write
    public KataResult grade(TestSuite suite, List<SourceFile> files, Path folder) {
        var start = clock.instant();
        List<CriterionResult> criteria =
                files.isEmpty()
                        ? all(
                                suite,
                                new Verdict.Fail(
                                        Kind.MISSING_CLASS,
                                        "This kata was not handed in.",
                                        List.of()))
                        : explained(files, judged(suite, files, folder));
        Kata kata = suite.kata();
        return new KataResult(
                kata.id(),
                kata.title(),
                !files.isEmpty(),
                criteria,
                Duration.between(start, clock.instant()),
                files.stream().map(file -> new Source(file.name(), file.text())).toList());
    }

    private List<CriterionResult> explained(List<SourceFile> files, List<CriterionResult> results) {
        return explains ? new Explaining(files).all(results) : results;
    }

    /// What goes wrong on this machine must cost neither points nor the grades of others.
    private List<CriterionResult> judged(TestSuite suite, List<SourceFile> files, Path folder) {
        try {
            return criteria(suite, files, folder);
        } catch (IOException broken) {
            return all(suite, new Verdict.Unjudged("This machine failed: " + broken.getMessage()));
        }
    }

    private List<CriterionResult> criteria(TestSuite suite, List<SourceFile> files, Path folder)
            throws IOException {
        return switch (compiler.submission(suite, files, folder.resolve("classes"))) {
            case Compilation.Refused refused ->
                    all(
                            suite,
                            new Verdict.Fail(
                                    refused.kind(), refused.message(), refused.locations()));
            case Compilation.Compiled compiled -> admitted(suite, compiled, folder);
        };
    }

    private List<CriterionResult> admitted(
            TestSuite suite, Compilation.Compiled compiled, Path folder) throws IOException {
        List<Refusal> refusals = gate.refusals(suite.kata(), compiled.models());
        return refusals.isEmpty()
                ? ruled(suite, compiled.classes(), folder)
                : all(suite, refused(refusals));
    }

    /// What a rule forbids ends the matter before anything is run. What a rule asks for may not be
    /// written yet: then the tests say what is wrong so far, and only what passes fails for the
    /// rule.
    private List<CriterionResult> ruled(TestSuite suite, Path classes, Path folder)
            throws IOException {
        List<Violation> violations = new RuleCheck(suite.kata().rules()).violations(classes);
        if (violations.stream().anyMatch(violation -> !violation.locations().isEmpty())) {
            return all(suite, verdict(violations));
        }
        List<CriterionResult> results = explored(suite, classes, folder);
        return violations.isEmpty()
                ? results
                : results.stream().map(result -> withoutPass(result, verdict(violations))).toList();
    }

    private static CriterionResult withoutPass(CriterionResult result, Verdict verdict) {
        return result.passed() ? result.judged(verdict) : result;
    }

    private List<CriterionResult> explored(TestSuite suite, Path classes, Path folder)
            throws IOException {
        Folders.copy(suite.classes(), classes);
        return explorer.explore(suite, classes, folder).stream().map(Judge::judge).toList();
    }

    private static Verdict.Fail verdict(List<Violation> violations) {
        String message = violations.stream().map(Grading::text).collect(Collectors.joining("\n"));
        return new Verdict.Fail(
                Kind.RULE_VIOLATION,
                message,
                violations.stream().flatMap(violation -> violation.locations().stream()).toList());
    }

    private static Verdict.Fail refused(List<Refusal> refusals) {
        return new Verdict.Fail(
                Kind.RULE_VIOLATION,
                refusals.stream().map(Refusal::text).collect(Collectors.joining("\n")),
                refusals.stream().flatMap(refusal -> refusal.locations().stream()).toList());
    }

    private static String text(Violation violation) {
        return "Not kept: %s.%s"
                .formatted(
                        violation.rule().title(),
                        violation.rule().because().map(reason -> " " + reason).orElse(""));
    }

    private static List<CriterionResult> all(TestSuite suite, Verdict verdict) {
        return suite.criteria().stream()
                .map(criterion -> new CriterionResult(criterion, verdict, Explored.NOT_RUN))
                .toList();
    }
}
