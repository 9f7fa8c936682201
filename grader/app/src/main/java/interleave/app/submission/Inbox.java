package interleave.app.submission;

import interleave.app.UserError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// All submissions of one call: those that can be graded, and a line for each that cannot.
public record Inbox(List<Submission> submissions, List<String> problems) {
    public Inbox {
        submissions = List.copyOf(submissions);
        problems = List.copyOf(problems);
    }

    /// Reads them all before anything is graded, so that bad input costs no time.
    public static Inbox read(Intake intake, List<Path> paths) {
        var submissions = new ArrayList<Submission>();
        var problems = new ArrayList<String>();
        var names = new HashSet<String>();
        for (Path path : paths) {
            try {
                Submission submission = intake.take(path);
                if (names.add(submission.name())) {
                    submissions.add(submission);
                } else {
                    problems.add(
                            Printable.of(
                                    "%s: another submission is called %s too"
                                            .formatted(path, submission.name())));
                }
            } catch (UserError unreadable) {
                problems.add(Printable.of(String.valueOf(unreadable.getMessage())));
            }
        }
        return new Inbox(submissions, problems);
    }
}
