package interleave.app.gate;

import interleave.app.files.Toml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads the grader's own allow-list.
final class AllowListToml {
    private AllowListToml() {}

    static AllowList read() {
        return Toml.resource(AllowListToml.class, "allowed.toml", Declared.class).allowList();
    }

    private record Declared(Map<String, Topic> topics) {
        AllowList allowList() {
            var allowed = new HashSet<String>();
            var refused = new HashMap<String, String>();
            for (Topic topic : topics.values()) {
                String because = Objects.requireNonNull(topic.because, "because is missing");
                allowed.addAll(listed(topic.allowed));
                listed(topic.refused).forEach(element -> refused.put(element, because));
            }
            return new AllowList(allowed, refused);
        }

        private static List<String> listed(@Nullable List<String> elements) {
            return elements == null ? List.of() : elements;
        }
    }

    /// Something that submissions may do only so far.
    private record Topic(
            @Nullable String because,
            @Nullable List<String> allowed,
            @Nullable List<String> refused) {}
}
