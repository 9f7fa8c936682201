package interleave.app.verdict;

import java.util.List;

/// All that the grader found out about one submission.
///
/// @param submission its name: that of its folder or archive
/// @param seed of all random choices
/// @param effort "quick", "normal" or "thorough"
/// @param isolation how the submission was kept apart from the machine: "bwrap" or "none"
/// @param notes what the intake left out, a line each
public record GradeReport(
        String submission,
        long seed,
        String effort,
        String isolation,
        List<String> notes,
        List<KataResult> katas) {
    public GradeReport {
        notes = List.copyOf(notes);
        katas = List.copyOf(katas);
    }

    public int score() {
        return katas.stream().mapToInt(KataResult::score).sum();
    }

    public int maxScore() {
        return katas.stream().mapToInt(KataResult::maxScore).sum();
    }

    public boolean hasError() {
        return katas.stream().anyMatch(KataResult::hasError);
    }

    public boolean passed() {
        return katas.stream().allMatch(kata -> kata.verdict().equals("pass"));
    }
}
