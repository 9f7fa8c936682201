package interleave.bench;

import interleave.engine.CodeUnderTest;
import interleave.engine.backend.Continuations;
import interleave.engine.explore.Budget;
import interleave.engine.explore.Hunt;
import interleave.engine.runtime.Machine;
import interleave.engine.runtime.Rules;
import java.util.OptionalLong;

/// The engine, in a JVM with its agent.
///
/// @param insideCalls whether it may switch within `java.util.concurrent` too
record EngineTool(boolean insideCalls) implements Tool {
    private static final int STEPS_OF_ONE = 20_000;

    @Override
    public Search search(Program program, long seed, int schedules) {
        CountedProgram.reset();
        var counted = new CountedProgram(program);
        var hunt =
                new Hunt(
                        new CodeUnderTest(program.getClass().getPackageName()),
                        seed,
                        new Budget(schedules, STEPS_OF_ONE),
                        new Rules(STEPS_OF_ONE, false, insideCalls, false),
                        new Machine(new Continuations()),
                        counted::run);
        long start = System.nanoTime();
        Hunt.Result result = hunt.hunt();
        long nanos = System.nanoTime() - start;
        result.coverage()
                .uncontrolled()
                .ifPresent(
                        why -> {
                            throw new BrokenTool("not in the engine's hands: " + why);
                        });
        return new Search(
                CountedProgram.runs(),
                OptionalLong.of(result.points()),
                nanos,
                result.found()
                        .map(found -> found.failure().kind() + ": " + found.failure().message())
                        .orElse(""));
    }
}
