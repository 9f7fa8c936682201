package interleave.app.check;

import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.Explored;
import interleave.app.verdict.Verdict;
import interleave.engine.Kind;

/// What found a wrong answer out.
public enum Discovery {
    COMPILER("the compiler or a rule"),
    ENUMERATION("complete enumeration"),
    BOUNDED_SEARCH("bounded search"),
    SAMPLING("sampling"),
    RACE_DETECTION("race detection"),
    STRESS("stress");

    private final String label;

    Discovery(String label) {
        this.label = label;
    }

    /// In a word or two.
    public String label() {
        return label;
    }

    /// What found this failure.
    public static Discovery of(CriterionResult failed) {
        Explored explored = failed.explored();
        if (explored.plays() == 0 || failsWith(failed, Kind.RULE_VIOLATION)) {
            return COMPILER;
        }
        if (explored.runs() > 0) {
            return STRESS;
        }
        if (failsWith(failed, Kind.DATA_RACE)) {
            return RACE_DETECTION;
        }
        if (explored.coverage().sampled() > 0) {
            return SAMPLING;
        }
        return explored.coverage().complete() ? ENUMERATION : BOUNDED_SEARCH;
    }

    private static boolean failsWith(CriterionResult failed, Kind kind) {
        return failed.verdict() instanceof Verdict.Fail fail && fail.kind() == kind;
    }
}
