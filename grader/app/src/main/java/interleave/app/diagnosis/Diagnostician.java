package interleave.app.diagnosis;

import java.util.List;
import java.util.Optional;

/// Asks the rules one after the other, from the most specific to the most general; the first one
/// that recognises something has the word.
public final class Diagnostician {
    private static final List<Rule> RULES =
            List.of(
                    new BrokenRule(),
                    new Loops(),
                    new Starved(),
                    new LeakedThread(),
                    new MishandledInterrupt(),
                    new WrongThread(),
                    new ReturnsTooSoon(),
                    new WaitsOnce(),
                    new NotGivenBack(),
                    new Ring(),
                    new LockHeld(),
                    new PermitHeld(),
                    new EndlessThread(),
                    new DeadWorker(),
                    new NeverUndone(),
                    new MissedSignal(),
                    new LostWakeUp(),
                    new Races(),
                    new HalfWay(),
                    new Unordered(),
                    new NotParallel(),
                    new Plain(),
                    new NotSingledOut());

    private Diagnostician() {}

    public static Diagnosis of(Evidence evidence) {
        return RULES.stream()
                .map(rule -> rule.of(evidence))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }
}
