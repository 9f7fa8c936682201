package interleave.junit;

import interleave.engine.CodeUnderTest;
import interleave.engine.Strategy;
import interleave.engine.agent.AgentState;
import interleave.engine.explore.Budget;
import interleave.engine.explore.Explore;
import interleave.engine.explore.Leeway;
import interleave.engine.schedule.Schedule;
import interleave.engine.stress.Stress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/// Chooses the strategy of one test, from its annotation and JUnit's configuration parameters.
record Settings(ExtensionContext context, Interleaved test, String criterion, CodeUnderTest code) {
    private static final int RUNS = 50;
    private static final int SCHEDULES = 2_000;

    /// A schedule of a kata's test has tens of steps; who takes so many runs in a circle.
    private static final int STEPS = 20_000;

    private static final AtomicBoolean HINTED = new AtomicBoolean();

    private static final String SWITCH_ON =
            "-javaagent:grader/engine/target/interleave-engine-0.1.0.jar=katas/";

    /// Which strategies may be chosen.
    private enum Choice {
        /// The engine where it is there, and otherwise the plain JVM.
        AUTO,
        EXPLORE,
        STRESS
    }

    Strategy strategy() {
        Optional<ReplayToken> replay = parameter("interleave.replay", ReplayToken::parse);
        if (replay.isPresent()) {
            return replay(replay.get());
        }
        return switch (parameter("interleave.strategy", Settings::choice).orElse(Choice.AUTO)) {
            case STRESS -> stress();
            case EXPLORE -> exploreOnly();
            case AUTO -> isToBeExplored() ? new ExploreOrStress(explore(), stress()) : stress();
        };
    }

    private Strategy replay(ReplayToken token) {
        if (!token.fits(criterion)) {
            throw new TestAbortedException("another test is to be replayed: " + token.text());
        }
        if (!AgentState.isOn()) {
            throw new ExtensionConfigurationException(
                    "no schedule can be replayed here, since " + whyOff());
        }
        return new Explore(code, seed(), new Budget(1, STEPS), leeway(), Backends.ofThisJvm())
                .replay(Schedule.parse(token.schedule()));
    }

    /// Leaves to others what is not for the engine, since they ask for it in a JVM of its own.
    private Strategy exploreOnly() {
        if (test.under() == Under.STRESS) {
            return leftTo("it measures what only the plain JVM shows");
        }
        return AgentState.isOn() ? explore() : leftTo(whyOff());
    }

    private static String whyOff() {
        return AgentState.problem()
                .map("the engine's agent did not start: "::concat)
                .orElse("the engine's agent is not on this JVM: " + SWITCH_ON);
    }

    private Strategy leftTo(String reason) {
        return _ -> Dispensable.nothing(seed(), reason);
    }

    private boolean isToBeExplored() {
        if (test.under() == Under.EXPLORE && !AgentState.isOn()) {
            hint();
        }
        return test.under() == Under.EXPLORE && AgentState.isOn();
    }

    private Strategy explore() {
        int schedules =
                test.repeat()
                        .schedulesOf(
                                parameter("interleave.schedules", Integer::valueOf)
                                        .orElse(SCHEDULES));
        var explore =
                new Explore(
                        code, seed(), new Budget(schedules, STEPS), leeway(), Backends.ofThisJvm());
        return new PrintsOnce(new Dispensable(explore, seed()));
    }

    private Leeway leeway() {
        return new Leeway(test.grain(), test.wakeUps(), test.timeouts());
    }

    private Strategy stress() {
        int runs = parameter("interleave.runs", Integer::valueOf).orElse(RUNS);
        return new Stress(
                code,
                seed(),
                test.repeat().runsOf(runs),
                test.repeat().secondLooks(),
                Duration.ofSeconds(test.deadlineSeconds()));
    }

    private long seed() {
        return parameter("interleave.seed", Long::valueOf).orElse(1L);
    }

    private <T> Optional<T> parameter(String key, Function<String, T> parser) {
        return context.getConfigurationParameter(key, parser);
    }

    private static Choice choice(String word) {
        return Choice.valueOf(word.strip().toUpperCase(Locale.ROOT));
    }

    /// Once in each JVM, for who clicked on a test's green arrow and knows of no agent.
    private static void hint() {
        if (HINTED.compareAndSet(false, true)) {
            System.err.println("Tests are only repeated here, since " + whyOff());
        }
    }
}
