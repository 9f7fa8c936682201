package interleave.engine.explore;

import interleave.engine.CodeUnderTest;
import interleave.engine.Coverage;
import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Scenario;
import interleave.engine.Witness;
import interleave.engine.outcome.DataRaces;
import interleave.engine.outcome.Diagnosis;
import interleave.engine.runtime.Ending;
import interleave.engine.runtime.Machine;
import interleave.engine.runtime.Rules;
import interleave.engine.runtime.Run;
import interleave.engine.schedule.Schedule;
import interleave.engine.search.Replay;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Plays one schedule and nothing else.
///
/// Events count at the finest grain, so which accesses were schedule points when the schedule was
/// found does not matter. It is played twice, since the first run loads classes on the way.
final class ReplaySession implements Explore.Work {
    private final CodeUnderTest code;
    private final long seed;
    private final Rules rules;
    private final Machine machine;
    private final Scenario scenario;
    private final Schedule schedule;
    private final AtomicLong begun = new AtomicLong();

    ReplaySession(
            CodeUnderTest code,
            long seed,
            Rules rules,
            Machine machine,
            Scenario scenario,
            Schedule schedule) {
        this.code = code;
        this.seed = seed;
        this.rules = rules;
        this.machine = machine;
        this.scenario = scenario;
        this.schedule = schedule;
    }

    @Override
    public long progress() {
        return begun.get();
    }

    @Override
    public Exploration play() {
        Machine.markNoneRacy();
        run();
        Run run = run();
        if (run.ending() instanceof Ending.Uncontrollable(String why)) {
            return exploration(Coverage.NONE.without(why), Optional.empty());
        }
        Optional<Failure> failure =
                new Diagnosis(code)
                        .of(run)
                        .or(
                                () ->
                                        Optional.ofNullable(run.race())
                                                .map(race -> new DataRaces(code).of(race)))
                        .map(seen -> seen.shownBy(witness(run)));
        return exploration(Coverage.NONE, failure);
    }

    private Run run() {
        begun.incrementAndGet();
        Replay replay = new Replay(schedule);
        replay.begin();
        Run run = machine.play(scenario, replay, rules);
        replay.end();
        return run;
    }

    private Witness witness(Run run) {
        return new Witness(schedule.token(), schedule.contextSwitches(), run.steps());
    }

    private Exploration exploration(Coverage coverage, Optional<Failure> failure) {
        return new Exploration(Explore.NAME, seed, 1, failure.isEmpty() ? 1 : 0, coverage, failure);
    }
}
