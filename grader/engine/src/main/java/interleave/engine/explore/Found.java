package interleave.engine.explore;

import interleave.engine.Failure;
import interleave.engine.Kind;
import interleave.engine.schedule.Schedule;

/// A failure, and the schedule that showed it.
public record Found(Failure failure, Schedule schedule) {
    Found named(Kind kind) {
        return new Found(failure.named(kind), schedule);
    }
}
