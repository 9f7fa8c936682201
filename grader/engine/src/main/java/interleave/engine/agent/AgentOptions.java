package interleave.engine.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What comes after the equals sign of `-javaagent:interleave-engine.jar=`: separated by commas,
/// prefixes of the classes to control, `cache=` with a folder, and `control=off` where the threads
/// stay as they are.
///
/// @param prefixes of internal names; by default all classes in packages below `katas`
/// @param cache where transformed classes of the JDK are kept for the next JVM
/// @param control whether the threads are taken in hand
record AgentOptions(List<String> prefixes, Optional<Path> cache, boolean control) {
    private static final String OFF = "control=off";
    private static final String CACHE = "cache=";
    private static final String DEFAULT_PREFIX = "katas/";

    static AgentOptions parse(@Nullable String text) {
        List<String> prefixes = new ArrayList<>();
        Optional<Path> cache = Optional.empty();
        boolean control = true;
        for (String option : (text == null ? "" : text).split(",", -1)) {
            if (option.startsWith(CACHE)) {
                cache = Optional.of(Path.of(option.substring(CACHE.length())));
            } else if (option.equals(OFF)) {
                control = false;
            } else if (!option.isBlank()) {
                prefixes.add(option);
            }
        }
        return new AgentOptions(
                prefixes.isEmpty() ? List.of(DEFAULT_PREFIX) : List.copyOf(prefixes),
                cache,
                control);
    }

    boolean controls(String internalName) {
        for (String prefix : prefixes) {
            if (internalName.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
