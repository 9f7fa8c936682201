package interleave.app.check;

import interleave.app.verdict.Criterion;
import interleave.engine.Kind;
import java.util.List;
import java.util.Optional;

/// What the author of a kata says about a case.
public sealed interface Expectation {
    /// Whether what this criterion does proves or refutes it.
    boolean isAbout(Criterion criterion);

    /// Every criterion passes.
    record Passes() implements Expectation {
        @Override
        public boolean isAbout(Criterion criterion) {
            return true;
        }
    }

    /// Some criterion that students see fails.
    record FailsVisibly() implements Expectation {
        @Override
        public boolean isAbout(Criterion criterion) {
            return criterion.visible();
        }
    }

    /// A single known fault is found.
    ///
    /// @param fault in one sentence
    /// @param kinds any of which it may show as; more than one where timing decides
    /// @param criterion the one that breaks; absent where all do
    /// @param needs the strategy without which it is not found reliably
    /// @param bug what a diagnosis must say of it
    record Caught(
            String fault,
            List<Kind> kinds,
            Optional<String> criterion,
            Optional<String> needs,
            Bug bug)
            implements Expectation {
        public Caught {
            kinds = List.copyOf(kinds);
        }

        @Override
        public boolean isAbout(Criterion asked) {
            return criterion.map(asked.id()::equals).orElse(true);
        }
    }
}
