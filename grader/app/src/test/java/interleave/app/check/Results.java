package interleave.app.check;

import interleave.app.verdict.Criterion;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.Explored;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import interleave.engine.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Results made by hand, of a kata with a criterion that students see and one that they do not.
final class Results {
    static final Criterion SEEN = new Criterion("CounterTests.seen", "Seen", 4, true);
    static final Criterion HIDDEN = new Criterion("CounterHiddenTests.hidden", "Hidden", 6, false);

    private Results() {}

    static Verdict pass() {
        return new Verdict.Pass();
    }

    static Verdict fail(Kind kind) {
        return new Verdict.Fail(kind, "what happened", List.of());
    }

    static Verdict unjudged() {
        return new Verdict.Unjudged("no memory");
    }

    static KataResult of(Verdict seen, Verdict hidden) {
        var explored = new Explored("stress", 60, 60, 2);
        return new KataResult(
                "01-counter",
                "Counter",
                true,
                List.of(
                        new CriterionResult(SEEN, seen, explored),
                        new CriterionResult(HIDDEN, hidden, explored)),
                Duration.ZERO);
    }

    static Case expecting(String name, Expectation expectation) {
        return new Case(name, Path.of("nowhere"), expectation);
    }
}
