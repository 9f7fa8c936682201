package interleave.app.rules;

import interleave.app.kata.Rule;
import interleave.engine.Location;
import java.util.List;

/// A rule that a submission does not keep.
///
/// @param locations where, the first first; none for something that is not used anywhere
public record Violation(Rule rule, List<Location> locations) {
    public Violation {
        locations = List.copyOf(locations);
    }
}
