package interleave.engine.runtime;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The class of the JDK that could not be transformed, if there is one: what threads do in it is
/// nobody's to decide, so no exploration is to be believed any more.
public final class Unhooked {
    private static volatile @Nullable String type;

    private Unhooked() {}

    /// A class stays as the JDK has it.
    public static void add(String name) {
        type = name;
    }

    /// By its binary name.
    public static Optional<String> any() {
        return Optional.ofNullable(type);
    }
}
