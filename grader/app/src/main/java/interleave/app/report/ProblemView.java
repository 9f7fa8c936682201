package interleave.app.report;

import interleave.app.verdict.Verdict;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.ThreadReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What went wrong in one or more criteria of a kata.
///
/// @param failure absent where the grader itself failed
record ProblemView(
        List<CriterionView> criteria, String message, String runs, Optional<FailureView> failure) {
    static ProblemView of(Problem problem, Set<Kind> explained) {
        return switch (problem.verdict()) {
            case Verdict.Pass _ -> of(problem, "", Optional.empty());
            case Verdict.Fail fail ->
                    of(problem, fail.message(), Optional.of(FailureView.of(fail, explained)));
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

    boolean hasMessage() {
        return !message.isEmpty();
    }

    /// A failure of the submission's own.
    ///
    /// @param explain whether this is the first of its kind on the page
    /// @param schedule absent where nobody chose one
    record FailureView(
            KindGuide guide,
            boolean explain,
            List<LineView> lines,
            List<ThreadView> threads,
            Optional<ScheduleView> schedule) {
        /// More stacks than this are folded away.
        private static final int FEW = 4;

        static FailureView of(Verdict.Fail fail, Set<Kind> explained) {
            return new FailureView(
                    KindGuide.of(fail.kind()),
                    explained.add(fail.kind()),
                    fail.locations().stream().map(LineView::of).toList(),
                    fail.threads().stream().map(ThreadView::of).toList(),
                    Optional.ofNullable(fail.witness()).map(ScheduleView::of));
        }

        boolean hasLines() {
            return !lines.isEmpty();
        }

        boolean hasThreads() {
            return !threads.isEmpty();
        }

        boolean fewThreads() {
            return threads.size() <= FEW;
        }

        String stacks() {
            return "Stack"
                    + (threads.size() == 1 ? "" : "s")
                    + " of "
                    + Counted.of(threads.size(), "thread");
        }
    }

    /// A line of the student's own.
    record LineView(String place, String role) {
        static LineView of(Location location) {
            return new LineView(
                    SafeText.line(location.file()) + ":" + location.line(),
                    SafeText.line(location.role()));
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
