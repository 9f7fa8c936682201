package interleave.app.grade;

import interleave.app.UserError;
import interleave.app.compile.TestSuite;
import interleave.app.files.Folders;
import interleave.app.submission.Submission;
import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Grades several submissions, each kata of each a task of its own, so many at a time.
///
/// @param jobs how many tasks run at the same time
/// @param seed of all random choices, as reports name it
/// @param effort as reports name it
/// @param isolation as reports name it
public record CohortGrading(Grading grading, int jobs, long seed, String effort, String isolation) {
    /// Hears how far the grading has come; called from several threads.
    public interface Listener {
        /// Hears that one kata of a submission has been graded.
        void graded(Submission submission, KataResult result);

        /// Hears that all katas of a submission have been graded.
        void finished(GradeReport report) throws IOException;
    }

    /// Grades all of them and returns their reports in the same order.
    ///
    /// @param folder an empty one to work in
    public List<GradeReport> grade(
            List<TestSuite> suites, List<Submission> submissions, Path folder, Listener listener)
            throws UserError {
        var tasks = new ArrayList<Callable<KataResult>>();
        var pending =
                submissions.stream()
                        .map(submission -> new Pending(submission, suites.size(), listener))
                        .toList();
        for (int i = 0; i < submissions.size(); i++) {
            for (int k = 0; k < suites.size(); k++) {
                tasks.add(
                        task(
                                pending.get(i),
                                k,
                                suites.get(k),
                                folder.resolve("%d-%d".formatted(i, k))));
            }
        }
        new Parallel(jobs).run(tasks);
        return pending.stream().map(Pending::report).toList();
    }

    private Callable<KataResult> task(Pending pending, int index, TestSuite suite, Path folder) {
        return () -> {
            Files.createDirectory(folder);
            KataResult result = grading.grade(suite, pending.submission.of(suite.kata()), folder);
            tidy(folder);
            pending.add(index, result);
            return result;
        };
    }

    /// What cannot be deleted yet goes at the end, with the folder around it.
    private static void tidy(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException stillInUse) {
            return;
        }
    }

    /// A submission of which some katas are still to be graded.
    private final class Pending {
        private final Submission submission;
        private final Listener listener;
        private final KataResult[] results;
        private int left;

        Pending(Submission submission, int katas, Listener listener) {
            this.submission = submission;
            this.listener = listener;
            this.results = new KataResult[katas];
            this.left = katas;
        }

        synchronized void add(int index, KataResult result) throws IOException {
            results[index] = result;
            listener.graded(submission, result);
            if (--left == 0) {
                listener.finished(report());
            }
        }

        synchronized GradeReport report() {
            return new GradeReport(
                    submission.name(),
                    seed,
                    effort,
                    isolation,
                    submission.notes(),
                    List.of(results));
        }
    }
}
