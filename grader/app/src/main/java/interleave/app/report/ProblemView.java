package interleave.app.report;

import interleave.app.picture.Code;
import interleave.app.verdict.Verdict;
import interleave.engine.Location;
import interleave.engine.ThreadReport;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What went wrong in one or more criteria of a kata.
///
/// @param failure absent where the grader itself failed
record ProblemView(
        List<CriterionView> criteria, String message, String runs, Optional<FailureView> failure) {
    static ProblemView of(Problem problem, Code code, Parts parts) {
        return switch (problem.verdict()) {
            case Verdict.Pass _ -> of(problem, "", Optional.empty());
            case Verdict.Fail fail ->
                    of(problem, fail.message(), Optional.of(FailureView.of(fail, code, parts)));
            case Verdict.Unjudged unjudged -> of(problem, unjudged.message(), Optional.empty());
        };
    }

    private static ProblemView of(Problem problem, String message, Optional<FailureView> failure) {
        return new ProblemView(
                problem.criteria().stream().map(CriterionView::of).toList(),
                SafeText.block(message),
                Runs.of(problem.explored()),
                failure);
    }

    String tone() {
        return (failure.isPresent() ? Standing.FAILED : Standing.NOT_JUDGED).tone();
    }

    boolean unjudged() {
        return failure.isEmpty();
    }

    /// A diagnosis may begin with it.
    boolean hasMessage() {
        String inOneLine = SafeText.line(message);
        return !message.isEmpty()
                && failure.flatMap(FailureView::diagnosis)
                        .filter(diagnosis -> diagnosis.happened().equals(inOneLine))
                        .isEmpty();
    }

    /// A failure of the submission's own.
    ///
    /// @param explain whether this is the first of its kind on the page, and nothing says more
    /// @param bug what it is called
    /// @param diagnosis absent where nobody looked for one
    /// @param picture of the schedule; absent where nobody chose one, and where the page has no
    ///   room
    /// @param token of the schedule
    record FailureView(
            KindGuide guide,
            boolean explain,
            String bug,
            Optional<DiagnosisView> diagnosis,
            List<LineView> lines,
            List<ThreadView> threads,
            Optional<PictureView> picture,
            Optional<String> token) {
        /// More stacks than this are folded away.
        private static final int FEW = 4;

        static FailureView of(Verdict.Fail fail, Code code, Parts parts) {
            return new FailureView(
                    KindGuide.of(fail.kind()),
                    parts.explains(fail.kind()) && Bug.cause(fail).isEmpty(),
                    Bug.name(fail),
                    Optional.ofNullable(fail.diagnosis()).map(DiagnosisView::of),
                    lines(Bug.lines(fail), code),
                    fail.threads().stream().map(ThreadView::of).toList(),
                    picture(fail, code, parts),
                    Optional.ofNullable(fail.witness())
                            .map(witness -> SafeText.line(witness.token())));
        }

        /// The code of a line stands with the first that is said of it.
        private static List<LineView> lines(List<Location> locations, Code code) {
            var told = new HashSet<String>();
            return locations.stream()
                    .map(
                            location -> {
                                LineView line = LineView.of(location, code);
                                return told.add(line.place()) ? line : line.withoutCode();
                            })
                    .toList();
        }

        private static Optional<PictureView> picture(Verdict.Fail fail, Code code, Parts parts) {
            return Optional.ofNullable(fail.witness())
                    .filter(_ -> Parts.hasSteps(fail) && parts.takesPicture())
                    .map(
                            witness ->
                                    PictureView.of(
                                            parts.pictures(), fail, witness, code, parts.room()));
        }

        boolean hasLines() {
            return !lines.isEmpty();
        }

        boolean hasThreads() {
            return !threads.isEmpty();
        }

        /// A picture shows where they stand, and how they came there.
        boolean unfolded() {
            return threads.size() <= FEW && picture.isEmpty();
        }

        String stacks() {
            return "Stack"
                    + (threads.size() == 1 ? "" : "s")
                    + " of "
                    + Counted.of(threads.size(), "thread");
        }
    }

    /// A line of the student's own.
    record LineView(String place, String role, String code) {
        static LineView of(Location location, Code code) {
            return new LineView(
                    SafeText.line(location.file()) + ":" + location.line(),
                    SafeText.line(location.role()),
                    SafeText.line(code.line(location.file(), location.line()).orElse("")));
        }

        LineView withoutCode() {
            return new LineView(place, role, "");
        }

        boolean hasCode() {
            return !code.isEmpty();
        }
    }

    /// A thread and where it stood.
    record ThreadView(String name, String doing, List<String> frames) {
        static ThreadView of(ThreadReport thread) {
            return new ThreadView(
                    SafeText.line(thread.name()),
                    SafeText.line(thread.doing()),
                    thread.frames().stream().map(SafeText::line).toList());
        }

        boolean hasFrames() {
            return !frames.isEmpty();
        }
    }
}
