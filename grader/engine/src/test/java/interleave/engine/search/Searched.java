package interleave.engine.search;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/// What a scheduler showed of a toy until it had no schedule left, or had played enough.
///
/// @param schedules how many it began
/// @param complete how many of them it played to their end
/// @param traces the happens-before relations of those, as hashes
record Searched(int schedules, int complete, Set<String> outcomes, Set<Long> traces) {
    private static final int TOO_MANY = 500_000;

    static Searched all(ToyProgram program, Scheduler scheduler) {
        Searched all = some(program, scheduler, TOO_MANY);
        if (all.schedules == TOO_MANY) {
            throw new IllegalStateException("More than %d: %s".formatted(TOO_MANY, program));
        }
        return all;
    }

    static Searched some(ToyProgram program, Scheduler scheduler, int atMost) {
        int schedules = 0;
        int complete = 0;
        var outcomes = new TreeSet<String>();
        var traces = new HashSet<Long>();
        while (schedules < atMost && scheduler.begin()) {
            schedules++;
            ToyRun run = program.play(scheduler);
            scheduler.end();
            if (!run.pruned()) {
                complete++;
                outcomes.add(run.outcome());
                traces.add(run.history());
            }
        }
        return new Searched(schedules, complete, outcomes, traces);
    }
}
