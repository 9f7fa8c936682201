package interleave.app.report;

import interleave.app.diagnosis.Diagnosis;
import interleave.app.picture.Picture;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Source;
import interleave.app.verdict.Verdict;
import interleave.engine.Location;
import interleave.engine.Witness;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was found out about a kata, as text: how much of what can happen each criterion has stood,
/// and of those that failed the message, the student's own lines and the schedule.
record TextProblems(Palette palette, int columns, int widest) {
    private static final String DEEP = "      ";

    /// Nothing for a kata that is absent.
    String of(KataResult kata) {
        if (Standing.NOT_HANDED_IN.is(kata)) {
            return "";
        }
        var text = new StringBuilder("\n" + palette.strong(kata.id() + "  " + kata.title()) + "\n");
        kata.criteria().stream()
                .filter(CriterionResult::passed)
                .forEach(result -> append(text, result));
        Set<String> own = kata.sources().stream().map(Source::file).collect(Collectors.toSet());
        Problem.of(kata).forEach(problem -> append(text, problem, own));
        return text.toString();
    }

    private void append(StringBuilder text, CriterionResult passed) {
        String line = SafeText.line(passed.criterion().title()) + ": " + Runs.of(passed.explored());
        String sign = palette.of(Standing.PASSED, "✓") + " ";
        for (String part : Wrapped.lines(line, columns - 4)) {
            text.append("  ").append(sign).append(part).append('\n');
            sign = "  ";
        }
    }

    private void append(StringBuilder text, Problem problem, Set<String> own) {
        text.append('\n');
        for (Criterion criterion : problem.criteria()) {
            Wrapped.lines(SafeText.line(criterion.title()), columns - 2)
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        switch (problem.verdict()) {
            case Verdict.Pass _ -> {}
            case Verdict.Fail fail -> append(text, problem, fail, own);
            case Verdict.Unjudged unjudged -> append(text, problem, unjudged);
        }
    }

    private void append(StringBuilder text, Problem problem, Verdict.Fail fail, Set<String> own) {
        String headline =
                "-%s  %s%s"
                        .formatted(
                                Counted.of(problem.points(), "point"),
                                fail.kind().label(),
                                Bug.cause(fail).map(cause -> ": " + cause.title()).orElse(""));
        text.append("    ").append(palette.of(Standing.FAILED, headline)).append('\n');
        message(text, fail.message());
        Optional.ofNullable(fail.diagnosis()).ifPresent(diagnosis -> append(text, diagnosis));
        Bug.lines(fail).forEach(location -> append(text, location));
        Wrapped.lines(Runs.of(problem.explored()), columns - DEEP.length())
                .forEach(line -> text.append(DEEP).append(palette.faint(line)).append('\n'));
        Optional.ofNullable(fail.witness()).ifPresent(witness -> append(text, fail, witness, own));
    }

    private void append(StringBuilder text, Verdict.Fail fail, Witness witness, Set<String> own) {
        var picture = Picture.inLines(fail, witness.steps(), own, TextPicture.LINES - 1);
        for (String line : new TextPicture(palette, widest - DEEP.length()).lines(picture)) {
            text.append(DEEP).append(line).append('\n');
        }
        // In one piece however long it is, for it is to be copied.
        text.append(DEEP)
                .append(palette.code("./kata replay " + SafeText.line(witness.token())))
                .append('\n');
    }

    private void append(StringBuilder text, Diagnosis diagnosis) {
        Stream.of(diagnosis.happened(), diagnosis.why(), diagnosis.look())
                .map(SafeText::line)
                .filter(sentence -> !sentence.isEmpty())
                .flatMap(sentence -> Wrapped.lines(sentence, columns - DEEP.length()).stream())
                .forEach(line -> text.append(DEEP).append(line).append('\n'));
    }

    private void append(StringBuilder text, Location location) {
        String place = SafeText.line(location.file()) + ":" + location.line();
        String all = place + "  " + SafeText.line(location.role());
        for (String line : Wrapped.lines(all, columns - DEEP.length() - 2)) {
            String shown =
                    line.startsWith(place)
                            ? palette.code(place) + line.substring(place.length())
                            : "  " + line;
            text.append(DEEP).append(shown).append('\n');
        }
    }

    private void append(StringBuilder text, Problem problem, Verdict.Unjudged unjudged) {
        String headline =
                "%s open: the grader failed here, which is not the submission's fault"
                        .formatted(Counted.of(problem.points(), "point"));
        text.append("    ").append(palette.of(Standing.NOT_JUDGED, headline)).append('\n');
        message(text, unjudged.message());
    }

    /// Behind a bar, so that no message passes for a line of the report.
    private void message(StringBuilder text, String message) {
        Wrapped.lines(SafeText.block(message), columns - DEEP.length() - 2)
                .forEach(line -> text.append(DEEP).append("| ").append(line).append('\n'));
    }
}
