package interleave.app.report;

import interleave.app.verdict.Criterion;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import interleave.engine.Location;

/// What is wrong with a kata, as text: what failed, the message, the student's own lines.
record TextProblems(Palette palette, int columns) {
    private static final String DEEP = "      ";

    /// Nothing for a kata that passed or is absent.
    String of(KataResult kata) {
        if (Standing.PASSED.is(kata) || Standing.NOT_HANDED_IN.is(kata)) {
            return "";
        }
        var text = new StringBuilder("\n" + palette.strong(kata.id() + "  " + kata.title()) + "\n");
        Problem.of(kata).forEach(problem -> append(text, problem));
        return text.toString();
    }

    private void append(StringBuilder text, Problem problem) {
        text.append('\n');
        for (Criterion criterion : problem.criteria()) {
            Wrapped.lines(SafeText.line(criterion.title()), columns - 2)
                    .forEach(line -> text.append("  ").append(line).append('\n'));
        }
        switch (problem.verdict()) {
            case Verdict.Pass _ -> {}
            case Verdict.Fail fail -> append(text, problem, fail);
            case Verdict.Unjudged unjudged -> append(text, problem, unjudged);
        }
    }

    private void append(StringBuilder text, Problem problem, Verdict.Fail fail) {
        String headline =
                "-%s  %s".formatted(Counted.of(problem.points(), "point"), fail.kind().label());
        text.append("    ").append(palette.of(Standing.FAILED, headline)).append('\n');
        message(text, fail.message());
        fail.locations().forEach(location -> append(text, location));
        text.append(DEEP).append(palette.faint(Runs.of(problem.explored()))).append('\n');
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
