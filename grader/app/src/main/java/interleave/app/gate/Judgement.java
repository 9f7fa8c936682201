package interleave.app.gate;

import interleave.engine.Location;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What one submission has used and may not, each reason once.
final class Judgement {
    private static final Comparator<Location> IN_ORDER =
            Comparator.comparing(Location::file).thenComparingInt(Location::line);

    private final AllowList list;
    private final Types types;
    private final Map<String, TreeSet<Location>> locations = new TreeMap<>();

    Judgement(AllowList list, Types types) {
        this.list = list;
        this.types = types;
    }

    void add(Use use, String file) {
        Use declared = use.isOfType() ? use : types.declared(use);
        Optional<String> because =
                types.isOwn(declared.type()) ? Optional.empty() : list.refusal(declared);
        because.ifPresent(
                reason -> add(reason, new Location(file, use.line(), "uses " + declared.text())));
    }

    /// A line that does something forbidden tends to name it several times: the first is told.
    private void add(String because, Location location) {
        locations.computeIfAbsent(because, _ -> new TreeSet<>(IN_ORDER)).add(location);
    }

    List<Refusal> refusals() {
        return locations.entrySet().stream()
                .map(entry -> new Refusal(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
