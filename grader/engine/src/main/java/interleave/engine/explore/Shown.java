package interleave.engine.explore;

import interleave.engine.CodeUnderTest;
import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.Scenario;
import interleave.engine.Witness;
import interleave.engine.outcome.DataRaces;
import interleave.engine.outcome.Diagnosis;
import interleave.engine.race.Race;
import interleave.engine.runtime.Machine;
import interleave.engine.runtime.Rules;
import interleave.engine.runtime.Run;
import interleave.engine.schedule.Schedule;
import interleave.engine.search.Minimiser;
import interleave.engine.search.Replay;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Shows a failure by a schedule that is as short as it gets, with all its steps.
final class Shown {
    /// Spent on making one schedule shorter: about a second.
    private static final long EVENTS = 2_000_000;

    private static final int FEWEST_PLAYS = 20;
    private static final int MOST_PLAYS = 2_000;

    private final CodeUnderTest code;
    private final Machine machine;
    private final Scenario scenario;
    private final Rules rules;
    private final AtomicLong begun = new AtomicLong();

    Shown(CodeUnderTest code, Machine machine, Scenario scenario, Rules rules) {
        this.code = code;
        this.machine = machine;
        this.scenario = scenario;
        this.rules = rules;
    }

    /// How many runs have begun.
    long progress() {
        return begun.get();
    }

    /// The same failure with its witness; without one if the scenario does not do the same under
    /// the same schedule.
    Failure minimised(Found found) {
        Failure wanted = found.failure();
        Schedule schedule = found.schedule();
        Schedule shortest =
                new Minimiser(attempt -> failsAlike(attempt, wanted), plays(wanted, schedule))
                        .minimise(schedule);
        return traced(shortest, wanted).or(() -> traced(found.schedule(), wanted)).orElse(wanted);
    }

    /// How many shorter schedules to try: few if each of them takes long.
    private static int plays(Failure wanted, Schedule schedule) {
        if (wanted.kind() == Kind.LIVELOCK) {
            // A loop without events takes a second each time.
            return 1;
        }
        return Math.clamp(EVENTS / (schedule.events() + 1), FEWEST_PLAYS, MOST_PLAYS);
    }

    private Optional<Schedule> failsAlike(Schedule attempt, Failure wanted) {
        Run run = play(new Replay(attempt), false);
        return failure(run, wanted).filter(seen -> isAlike(seen, wanted)).isPresent()
                ? Optional.of(machine.recorder().schedule())
                : Optional.empty();
    }

    private Optional<Failure> traced(Schedule schedule, Failure wanted) {
        Run run = play(new Replay(schedule), true);
        Schedule played = machine.recorder().schedule();
        return failure(run, wanted)
                .filter(seen -> isAlike(seen, wanted))
                .map(seen -> seen.named(wanted.kind()).shownBy(witness(played, run)));
    }

    /// What was really played: where an attempt says nothing, threads go on as they come.
    private static Witness witness(Schedule played, Run run) {
        return new Witness(played.token(), played.contextSwitches(), run.steps());
    }

    private Run play(Replay replay, boolean traced) {
        begun.incrementAndGet();
        replay.begin();
        Run run = machine.play(scenario, replay, rules.forReplay(traced));
        replay.end();
        return run;
    }

    private Optional<Failure> failure(Run run, Failure wanted) {
        if (wanted.kind() == Kind.DATA_RACE) {
            Race race = run.race();
            return race == null ? Optional.empty() : Optional.of(new DataRaces(code).of(race));
        }
        return new Diagnosis(code).of(run);
    }

    /// A schedule shows the same failure if its kind and its lines are the same; the values may be
    /// others.
    private static boolean isAlike(Failure seen, Failure wanted) {
        return sameKind(seen.kind(), wanted.kind())
                && Objects.equals(typeOf(seen.cause()), typeOf(wanted.cause()));
    }

    private static @Nullable Class<?> typeOf(@Nullable Throwable cause) {
        return cause == null ? null : cause.getClass();
    }

    /// A single run cannot tell a race from an answer that is always wrong.
    private static boolean sameKind(Kind seen, Kind wanted) {
        return seen == wanted || (seen == Kind.WRONG_RESULT && wanted == Kind.RACE);
    }
}
