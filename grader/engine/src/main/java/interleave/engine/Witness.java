package interleave.engine;

import java.util.List;

/// The schedule that broke a scenario, and all that happened in it.
///
/// @param token plays exactly this schedule again: see [interleave.engine.schedule.Schedule]
/// @param contextSwitches how often the processor went from one thread to another
/// @param steps in their order
public record Witness(String token, int contextSwitches, List<Step> steps) {
    public Witness {
        steps = List.copyOf(steps);
    }
}
