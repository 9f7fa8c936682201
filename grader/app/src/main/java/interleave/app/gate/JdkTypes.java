package interleave.app.gate;

import interleave.app.files.ClassFiles;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The types that are not a submission's own, read when they are asked for, and once.
final class JdkTypes {
    private final Map<String, Optional<Shape>> known = new ConcurrentHashMap<>();

    Optional<Shape> named(String type) {
        return known.computeIfAbsent(type, name -> ClassFiles.ofThisJvm(name).map(Shape::of));
    }
}
