package interleave.engine.runtime;

import interleave.engine.Step;
import interleave.engine.race.Race;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one run showed.
///
/// @param race the first accesses that nothing orders, if there were any
/// @param deaths threads that ended with an exception that nobody caught
/// @param points how many schedule points it came to
/// @param steps the events, if the run was traced
public record Run(
        Ending ending, @Nullable Race race, List<Death> deaths, int points, List<Step> steps) {}
