package interleave.app.report;

import static java.util.Comparator.comparingInt;

import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import interleave.engine.Kind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a student should mend next.
///
/// @param link to the kata on the page
/// @param what is wrong: "Race"
record NextView(String link, String kata, String what, String criterion, String worth) {
    private static final int SHOWN = 3;

    /// What stands in the way of everything else first, then what needs no luck to be seen, and
    /// among these what is worth most.
    static List<NextView> of(GradeReport report) {
        return IntStream.range(0, report.katas().size())
                .boxed()
                .flatMap(index -> of(index + 1, report.katas().get(index)))
                .sorted(comparingInt(Ranked::rank))
                .limit(SHOWN)
                .map(Ranked::view)
                .toList();
    }

    /// The first problem of a kata: who mends that, sees the next one after a new run.
    private static Stream<Ranked> of(int number, KataResult kata) {
        if (!kata.handedIn()) {
            return Stream.of();
        }
        return Problem.of(kata).stream()
                .filter(problem -> problem.verdict() instanceof Verdict.Fail)
                .map(problem -> ranked(number, kata, problem, (Verdict.Fail) problem.verdict()))
                .sorted(comparingInt(Ranked::rank))
                .limit(1);
    }

    private static Ranked ranked(int number, KataResult kata, Problem problem, Verdict.Fail fail) {
        var view =
                new NextView(
                        "#kata-" + number,
                        kata.title(),
                        Bug.name(fail),
                        SafeText.line(problem.criteria().getFirst().title()),
                        Counted.of(problem.points(), "point"));
        return new Ranked(1_000 * rank(fail.kind()) - problem.points(), view);
    }

    private static int rank(Kind kind) {
        return switch (kind) {
            case COMPILE_ERROR, MISSING_CLASS, TAMPERING -> 0;
            case RULE_VIOLATION -> 1;
            case WRONG_RESULT, EXCEPTION -> 2;
            case RACE, DATA_RACE, DEADLOCK, STUCK, LIVELOCK, STARVATION -> 3;
            case BUSY_WAIT, THREAD_LEAK, CRASHED, TIMEOUT -> 4;
        };
    }

    private record Ranked(int rank, NextView view) {}
}
