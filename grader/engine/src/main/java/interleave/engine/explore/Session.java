package interleave.engine.explore;

import interleave.engine.CodeUnderTest;
import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Scenario;
import interleave.engine.runtime.Machine;
import interleave.engine.runtime.Rules;
import java.util.Optional;

/// One exploration of one scenario: looks for a schedule that breaks it, and makes that as short as
/// it gets.
final class Session implements Explore.Work {
    private final Hunt hunt;
    private final Shown shown;
    private final long seed;

    Session(
            CodeUnderTest code,
            long seed,
            Budget budget,
            Rules rules,
            Machine machine,
            Scenario scenario) {
        this.seed = seed;
        hunt = new Hunt(code, seed, budget, rules, machine, scenario);
        shown = new Shown(code, machine, scenario, rules);
    }

    @Override
    public long progress() {
        return hunt.progress() + shown.progress();
    }

    @Override
    public Exploration play() {
        Hunt.Result result = hunt.hunt();
        Optional<Failure> failure = result.found().map(shown::minimised);
        return new Exploration(
                Explore.NAME, seed, result.played(), result.passed(), result.coverage(), failure);
    }
}
