package interleave.app.report;

import interleave.app.fixture.Schedules;
import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.Explored;
import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Source;
import interleave.app.verdict.Verdict;
import interleave.engine.Action;
import interleave.engine.Coverage;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.Step;
import interleave.engine.ThreadReport;
import interleave.engine.Witness;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Reports made by hand.
public final class Samples {
    /// Tries to leave its place in each form: markup, a terminal's colours, a window title, a
    /// letter order turned round, forged lines, and characters that XML forbids.
    static final String HOSTILE =
            "</pre><script>alert('1')</script>&amp;{{x}} @|red,bold x|@\u001b[2J\u001b[31mred"
                    + "\u001b]0;title\u0007\u009b1m \u202eesrever\u2066 \u0000\u0008\uffff\ud800"
                    + "\r\nPASS\u2028all of it";

    static final Explored STRESS = new Explored("stress", 600, 600, 3);

    private Samples() {}

    public static GradeReport report(String name, KataResult... katas) {
        return new GradeReport(name, 1, "normal", "none", List.of(), List.of(katas));
    }

    public static KataResult kata(String id, String title, CriterionResult... criteria) {
        return new KataResult(id, title, true, List.of(criteria), Duration.ofMillis(3_217));
    }

    static KataResult absent(String id, String title, CriterionResult... criteria) {
        return new KataResult(id, title, false, List.of(criteria), Duration.ZERO);
    }

    static Criterion criterion(String title, int points) {
        return new Criterion("Tests." + title.replace(" ", ""), title, points, true);
    }

    public static CriterionResult pass(String title, int points) {
        return new CriterionResult(criterion(title, points), new Verdict.Pass(), STRESS);
    }

    static CriterionResult fail(String title, int points, Kind kind) {
        var explored = new Explored("stress", 213, 212, 3);
        return new CriterionResult(
                criterion(title, points),
                new Verdict.Fail(
                        kind,
                        "What happened in " + title,
                        List.of(new Location("Pool.java", 41, "acquires here"))),
                explored);
    }

    static CriterionResult unjudged(String title, int points) {
        return new CriterionResult(
                criterion(title, points),
                new Verdict.Unjudged("The test JVM could not be started: no memory left"),
                Explored.NOT_RUN);
    }

    /// One of each: what passed, failed, was not run, could not be judged and was not handed in.
    public static GradeReport mixed() {
        return new GradeReport(
                "alice",
                1,
                "normal",
                "none",
                List.of("notes.txt: not a file of any kata"),
                List.of(
                        kata(
                                "05-connection-pool",
                                "Connection pool",
                                pass("Returns a permit", 2),
                                stuck(),
                                raced("Counts its permits", 2),
                                unjudged("Closes once", 1)),
                        kata(
                                "01-sum-race",
                                "Sum race",
                                explored("Sums up", 4),
                                uncontrolled("Reads its input", 1)),
                        absent(
                                "08-dining-philosophers",
                                "Dining philosophers",
                                notRun("Everybody eats", Kind.MISSING_CLASS, "Not handed in"))));
    }

    static CriterionResult stuck() {
        return new CriterionResult(
                new Criterion(
                        "ConnectionPoolTests.noPermitIsLost",
                        "No permit is lost when the work throws",
                        3,
                        false),
                new Verdict.Fail(
                        Kind.STUCK,
                        "Every thread waits and nobody is left to wake them: borrower 1 waits for"
                                + " Semaphore#1 at ConnectionPool.java:41 (borrow); borrower 2 waits"
                                + " for Semaphore#1 at ConnectionPool.java:41 (borrow).",
                        List.of(
                                new Location(
                                        "ConnectionPool.java",
                                        41,
                                        "borrower 1 waits for Semaphore#1")),
                        List.of(
                                thread("borrower 1", "waits for Semaphore#1", 41, 63),
                                thread("borrower 2", "waits for Semaphore#1", 41, 63))),
                new Explored("stress", 213, 212, 3));
    }

    /// One that the engine found, with the schedule that shows it.
    static CriterionResult raced(String title, int points) {
        var coverage = new Coverage(false, Optional.of(1), 212, 0, Optional.empty());
        return new CriterionResult(
                criterion(title, points),
                new Verdict.Fail(
                        Kind.RACE,
                        "One permit too many",
                        List.of(new Location("ConnectionPool.java", 41, "reads free")),
                        List.of(),
                        witness()),
                new Explored("explore", 212, 0, 211, 0, coverage));
    }

    static Witness witness() {
        return new Witness(
                "3f2a9c4-a2b2a1",
                2,
                List.of(
                        new Step(
                                "borrower 1",
                                "ConnectionPool.java",
                                41,
                                "reads free",
                                Action.READ,
                                "ConnectionPool#1.free",
                                "1"),
                        new Step(
                                "borrower 2",
                                "ConnectionPool.java",
                                41,
                                "reads free",
                                Action.READ,
                                "ConnectionPool#1.free",
                                "1"),
                        new Step(
                                "borrower 2",
                                "ConnectionPool.java",
                                42,
                                "writes free",
                                Action.WRITE,
                                "ConnectionPool#1.free",
                                "0"),
                        new Step(
                                "borrower 1",
                                "ConnectionPool.java",
                                42,
                                "writes free",
                                Action.WRITE,
                                "ConnectionPool#1.free",
                                "0")));
    }

    /// One of which every schedule passed.
    static CriterionResult explored(String title, int points) {
        var coverage = new Coverage(true, Optional.of(2), 1_185, 0, Optional.empty());
        return new CriterionResult(
                criterion(title, points),
                new Verdict.Pass(),
                new Explored("explore", 1_185, 10, 1_195, 1, coverage));
    }

    /// One that the engine could not take in hand.
    static CriterionResult uncontrolled(String title, int points) {
        var coverage = Coverage.NONE.without("it blocks where the engine cannot see it");
        return new CriterionResult(
                criterion(title, points),
                new Verdict.Pass(),
                new Explored("stress", 0, 80, 80, 2, coverage));
    }

    static ThreadReport thread(String name, String doing, int... lines) {
        return new ThreadReport(
                name,
                doing,
                Arrays.stream(lines)
                        .mapToObj(line -> "ConnectionPool.java:" + line + " (borrow)")
                        .toList());
    }

    static CriterionResult notRun(String title, Kind kind, String message) {
        return new CriterionResult(
                criterion(title, 3), new Verdict.Fail(kind, message, List.of()), Explored.NOT_RUN);
    }

    /// A failure in which every text is hostile.
    public static GradeReport hostile() {
        var failed =
                new CriterionResult(
                        criterion("Holds against " + HOSTILE, 3),
                        new Verdict.Fail(
                                Kind.EXCEPTION,
                                HOSTILE,
                                List.of(new Location(HOSTILE, 7, HOSTILE)),
                                List.of(new ThreadReport(HOSTILE, HOSTILE, List.of(HOSTILE))),
                                new Witness(
                                        HOSTILE,
                                        1,
                                        List.of(
                                                new Step(
                                                        HOSTILE,
                                                        HOSTILE,
                                                        7,
                                                        HOSTILE,
                                                        Action.OTHER,
                                                        HOSTILE,
                                                        HOSTILE)))),
                        new Explored("stress", 1, 0, 1));
        return new GradeReport(
                HOSTILE,
                1,
                "quick",
                "none",
                List.of(HOSTILE),
                List.of(kata("01-sum-race", "Sum race", failed)));
    }

    /// A lost update and a deadlock, each with its schedule and the file that it runs through.
    public static GradeReport pictured() {
        return report(
                "pictured",
                pictured("02-counter", "Counter", Schedules.COUNTER, Schedules.lostUpdate()),
                pictured("08-table", "Table", Schedules.TABLE, Schedules.deadlock()));
    }

    /// All katas of a course, in all of which all fails by schedules of hundreds of steps.
    public static GradeReport nothingRight() {
        KataResult[] katas =
                IntStream.rangeClosed(1, 16)
                        .mapToObj(
                                number ->
                                        pictured(
                                                "%02d-counter".formatted(number),
                                                "Counter " + number,
                                                Schedules.COUNTER,
                                                IntStream.rangeClosed(1, 12)
                                                        .mapToObj(
                                                                more ->
                                                                        Schedules.endless(
                                                                                400 + more))
                                                        .toArray(Verdict.Fail[]::new)))
                        .toArray(KataResult[]::new);
        return report("nothing-right", katas);
    }

    private static KataResult pictured(
            String id, String title, Source source, Verdict.Fail... fails) {
        List<CriterionResult> results =
                IntStream.range(0, fails.length)
                        .mapToObj(
                                index ->
                                        new CriterionResult(
                                                criterion("Holds in case " + index, 2),
                                                fails[index],
                                                new Explored("explore", 9, 0, 8, 0, Coverage.NONE)))
                        .toList();
        return new KataResult(id, title, true, results, Duration.ofSeconds(2), List.of(source));
    }

    /// A kata in which each kind of failure shows once.
    public static GradeReport everyKind() {
        CriterionResult[] criteria =
                Arrays.stream(Kind.values())
                        .map(kind -> fail("Stands up to " + kind.label(), 1, kind))
                        .toArray(CriterionResult[]::new);
        return report("every-kind", kata("01-sum-race", "Sum race", criteria));
    }

    /// A course of submissions of all strengths.
    public static List<GradeReport> course(int size) {
        return IntStream.range(0, size)
                .mapToObj(
                        index ->
                                report(
                                        "student-%02d".formatted(index + 1),
                                        graded("01-sum-race", "Sum race", index % 4),
                                        graded("05-connection-pool", "Connection pool", index % 3)))
                .toList();
    }

    private static KataResult graded(String id, String title, int passed) {
        String[] facts = {"Counts each item", "Ends when asked", "Wakes who waits"};
        CriterionResult[] criteria =
                IntStream.range(0, facts.length)
                        .mapToObj(
                                index ->
                                        index < passed
                                                ? pass(facts[index], index + 1)
                                                : fail(facts[index], index + 1, Kind.RACE))
                        .toArray(CriterionResult[]::new);
        return kata(id, title, criteria);
    }
}
