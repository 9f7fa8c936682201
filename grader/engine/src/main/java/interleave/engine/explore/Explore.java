package interleave.engine.explore;

import interleave.engine.CodeUnderTest;
import interleave.engine.Coverage;
import interleave.engine.Exploration;
import interleave.engine.Scenario;
import interleave.engine.Strategy;
import interleave.engine.backend.Continuations;
import interleave.engine.runtime.Backend;
import interleave.engine.runtime.Machine;
import interleave.engine.runtime.Unhooked;
import interleave.engine.schedule.Schedule;
import java.util.Optional;
import java.util.function.Supplier;

/// Plays a scenario under every schedule that matters, as far as the budget goes: it is the
/// strategy `explore`.
///
/// It needs the agent, and a thread of the scenario must be in its hands for all that it does.
/// Where that is not so, the exploration says why and plays nothing.
///
/// @param seed of all that is drawn at random
/// @param leeway what the schedules may choose
/// @param backends what each exploration's threads run on
public record Explore(
        CodeUnderTest code, long seed, Budget budget, Leeway leeway, Supplier<Backend> backends)
        implements Strategy {
    static final String NAME = "explore";

    /// The hooks serve one run at a time.
    private static final Object TURN = new Object();

    /// With the usual leeway, on continuations.
    public Explore(CodeUnderTest code, long seed, Budget budget) {
        this(code, seed, budget, Leeway.USUAL, Continuations::new);
    }

    @Override
    public Exploration explore(Scenario scenario) {
        return inTurn(
                new Session(
                        code,
                        seed,
                        budget,
                        leeway.rules(budget),
                        new Machine(backends.get()),
                        scenario));
    }

    /// A strategy that plays one schedule, and fails with all its steps if it breaks the scenario.
    public Strategy replay(Schedule schedule) {
        return scenario ->
                inTurn(
                        new ReplaySession(
                                code,
                                seed,
                                leeway.rules(budget).forReplay(true),
                                new Machine(backends.get()),
                                scenario,
                                schedule));
    }

    private Exploration inTurn(Work work) {
        synchronized (TURN) {
            Exploration exploration = carried(work);
            return Unhooked.any()
                    .map(type -> uncontrolled("the engine could not take control of " + type))
                    .orElse(exploration);
        }
    }

    private Exploration carried(Work work) {
        return new Carrier<Exploration>(() -> progress(work))
                .carry(work::play)
                .orElseGet(
                        () -> {
                            Machine.abandon();
                            return uncontrolled("it called something that blocks outside the JVM");
                        });
    }

    /// A run of many thousand points may take longer than a carrier's patience, on a busy machine
    /// and in a cold JVM; it gets on nevertheless.
    private static long progress(Work work) {
        return (work.progress() << Integer.SIZE) + Machine.pointsSoFar();
    }

    private Exploration uncontrolled(String why) {
        return new Exploration(
                NAME,
                seed,
                0,
                0,
                new Coverage(false, Optional.empty(), 0, 0, Optional.of(why)),
                Optional.empty());
    }

    /// What a carrier is to do.
    interface Work {
        Exploration play();

        /// How many runs have begun.
        long progress();
    }
}
