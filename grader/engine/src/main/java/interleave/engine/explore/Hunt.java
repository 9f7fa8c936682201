package interleave.engine.explore;

import interleave.engine.CodeUnderTest;
import interleave.engine.Coverage;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Scenario;
import interleave.engine.outcome.DataRaces;
import interleave.engine.outcome.Diagnosis;
import interleave.engine.race.Race;
import interleave.engine.runtime.Ending;
import interleave.engine.runtime.Machine;
import interleave.engine.runtime.Rules;
import interleave.engine.runtime.Run;
import interleave.engine.search.Plan;
import interleave.engine.search.RandomWalk;
import interleave.engine.search.Scheduler;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Looks for a schedule that breaks a scenario, within a budget.
///
/// Plain accesses are no schedule points until one of them takes part in a data race. Then those to
/// the same field become points, and the search starts over to show what the race can do: an answer
/// that is wrong tells a student more than two accesses that nothing orders.
public final class Hunt {
    /// So that classes are loaded and initialised, lambdas linked and call sites resolved.
    private static final int WARM_UPS = 2;

    /// How many more schedules to play to tell a race from an answer that is always wrong.
    private static final int SECOND_LOOKS = 200;

    /// The part of the budget that is spent on what a data race can do.
    private static final int SHARE_FOR_A_RACE = 4;

    private final CodeUnderTest code;
    private final long seed;
    private final Budget budget;
    private final Machine machine;
    private final Scenario scenario;
    private final Diagnosis diagnosis;
    private final Plan plan;
    private final Rules rules;

    private final AtomicLong begun = new AtomicLong();
    private int played;
    private int passed;
    private long points;
    private @Nullable Found race;
    private int playedBeforeTheRace;

    /// What came of it.
    ///
    /// @param played schedules, without those that were broken off since their futures were known
    /// @param passed how many of them did not break the scenario
    /// @param points schedule points in all of them together
    public record Result(
            Optional<Found> found, Coverage coverage, int played, int passed, long points) {}

    public Hunt(
            CodeUnderTest code,
            long seed,
            Budget budget,
            Rules rules,
            Machine machine,
            Scenario scenario) {
        this.code = code;
        this.seed = seed;
        this.budget = budget;
        this.rules = rules;
        this.machine = machine;
        this.scenario = scenario;
        diagnosis = new Diagnosis(code);
        plan = new Plan(seed, budget.schedules());
    }

    /// How many runs have begun.
    long progress() {
        return begun.get();
    }

    /// Plays until a schedule breaks the scenario, all are played, or the budget is spent.
    public Result hunt() {
        Machine.markNoneRacy();
        Optional<String> uncontrollable = warmUp();
        while (uncontrollable.isEmpty() && isWorthAnother() && plan.begin()) {
            Run run = run(plan);
            plan.end();
            if (run.ending() instanceof Ending.Uncontrollable(String why)) {
                uncontrollable = Optional.of(why);
                break;
            }
            note(run);
            Optional<Failure> failure = diagnosis.of(run);
            if (failure.isPresent()) {
                return failed(new Found(failure.get(), machine.recorder().schedule()));
            }
        }
        if (uncontrollable.isPresent()) {
            return result(plan.coverage().without(uncontrollable.get()), null);
        }
        return result(plan.coverage(), race);
    }

    private Optional<String> warmUp() {
        var walk = new RandomWalk(seed);
        for (int i = 0; i < WARM_UPS && walk.begin(); i++) {
            Run run = run(walk);
            walk.end();
            if (run.ending() instanceof Ending.Uncontrollable(String why)) {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private Run run(Scheduler scheduler) {
        begun.incrementAndGet();
        return machine.play(scenario, scheduler, rules);
    }

    private boolean isWorthAnother() {
        boolean affordable = points < budget.points();
        boolean raceShown =
                race != null
                        && played - playedBeforeTheRace > budget.schedules() / SHARE_FOR_A_RACE;
        return affordable && !raceShown;
    }

    private void note(Run run) {
        points += run.points();
        if (!(run.ending() instanceof Ending.Pruned)) {
            played++;
            passed += run.ending() instanceof Ending.Passed ? 1 : 0;
        }
        Race found = run.race();
        if (found == null) {
            return;
        }
        if (race == null) {
            race = new Found(new DataRaces(code).of(found), machine.recorder().schedule());
            playedBeforeTheRace = played;
        }
        boolean earlierIsNew = Machine.markRacy(found.earlierSite());
        boolean laterIsNew = Machine.markRacy(found.laterSite());
        if (earlierIsNew || laterIsNew) {
            plan.restart();
        }
    }

    private Result failed(Found found) {
        Coverage coverage = plan.coverage();
        if (found.failure().kind() != Kind.WRONG_RESULT) {
            return result(coverage, found);
        }
        if (passed == 0) {
            lookAgain();
        }
        return result(coverage, passed == 0 ? found : found.named(Kind.RACE));
    }

    /// Plays other schedules until one passes: then it is the schedule that matters.
    private void lookAgain() {
        var walk = new RandomWalk(seed);
        for (int i = 0; i < SECOND_LOOKS && passed == 0 && walk.begin(); i++) {
            Run run = run(walk);
            walk.end();
            played++;
            passed += diagnosis.of(run).isEmpty() ? 1 : 0;
        }
    }

    private Result result(Coverage coverage, @Nullable Found found) {
        return new Result(Optional.ofNullable(found), coverage, played, passed, points);
    }
}
