package interleave.app.gate;

import interleave.engine.Location;
import java.util.List;
import java.util.stream.Collectors;

/// Uses of what submissions may not do.
///
/// @param because why not
/// @param locations where; each one's role says what is used there
public record Refusal(String because, List<Location> locations) {
    private static final int SHOWN = 3;

    public Refusal {
        locations = List.copyOf(locations);
    }

    /// What is used, where, and why it may not be.
    public String text() {
        String shown =
                locations.stream()
                        .limit(SHOWN)
                        .map(
                                location ->
                                        "%s %s in line %d"
                                                .formatted(
                                                        location.file(),
                                                        location.role(),
                                                        location.line()))
                        .collect(Collectors.joining(", "));
        int hidden = locations.size() - SHOWN;
        String more = hidden > 0 ? ", and %d more".formatted(hidden) : "";
        return "Not allowed: %s%s. %s".formatted(shown, more, because);
    }
}
