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

    private record Declared(Map<String, DeclaredTopic> topics) {
        AllowList allowList() {
            var allowed = new HashSet<String>();
            var refused = new HashMap<String, Topic>();
            topics.forEach(
                    (name, declared) -> {
                        var topic = new Topic(name, Objects.requireNonNull(declared.because));
                        allowed.addAll(DeclaredTopic.listed(declared.allowed));
                        DeclaredTopic.listed(declared.refused)
                                .forEach(element -> refused.put(element, topic));
                    });
            return new AllowList(allowed, refused);
        }
    }

    private record DeclaredTopic(
            @Nullable String because,
            @Nullable List<String> allowed,
            @Nullable List<String> refused) {
        static List<String> listed(@Nullable List<String> elements) {
            return elements == null ? List.of() : elements;
        }
    }
}
