package interleave.app.gate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What may be touched and what may not, and why: the most specific element decides.
final class AllowList {
    private final Set<String> allowed;
    private final Map<String, String> refused;
    private final Set<String> named;

    /// @param refused the reason for each element; one of them has to be `**`, which covers all
    AllowList(Set<String> allowed, Map<String, String> refused) {
        this.allowed = Set.copyOf(allowed);
        this.refused = Map.copyOf(refused);
        this.named =
                allowed.stream()
                        .filter(element -> element.contains("#"))
                        .map(element -> element.substring(0, element.indexOf('#')))
                        .collect(Collectors.toUnmodifiableSet());
        if (!refused.containsKey("**")) {
            throw new IllegalArgumentException("what is not known has to be refused");
        }
    }

    /// The same list, with more that is allowed.
    AllowList with(Collection<String> more) {
        var all = new HashSet<>(allowed);
        all.addAll(more);
        return new AllowList(all, refused);
    }

    /// Why this may not be used, if it may not.
    Optional<String> refusal(Use use) {
        List<String> elements = use.elements();
        if (use.isOfType() && named.contains(elements.getFirst())) {
            return Optional.empty();
        }
        for (String element : elements) {
            if (allowed.contains(element)) {
                return Optional.empty();
            }
            if (refused.containsKey(element)) {
                return Optional.of(refused.get(element));
            }
        }
        throw new IllegalStateException("the list says nothing on " + use);
    }

    /// All that it names.
    Set<String> elements() {
        var all = new HashSet<>(allowed);
        all.addAll(refused.keySet());
        return all;
    }
}
