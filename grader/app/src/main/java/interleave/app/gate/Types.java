package interleave.app.gate;

import java.lang.classfile.ClassModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A submission's types, and those of the JDK that they build on.
final class Types {
    private final Map<String, Shape> own;
    private final JdkTypes jdk;

    Types(List<ClassModel> own, JdkTypes jdk) {
        this.own =
                own.stream()
                        .map(Shape::of)
                        .collect(Collectors.toUnmodifiableMap(Shape::name, Function.identity()));
        this.jdk = jdk;
    }

    boolean isOwn(String type) {
        return own.containsKey(type);
    }

    /// The use of a member as one of the type that declares it, as the JVM finds it: the bytecode
    /// may name a subtype.
    Use declared(Use use) {
        var member = new Shape.Member(use.member(), use.descriptor());
        return lineage(use.type()).stream()
                .filter(type -> type.members().contains(member))
                .findFirst()
                .map(type -> use.of(type.name()))
                .orElse(use);
    }

    /// Methods of the JDK that a class inherits and that answer for methods of its own interfaces:
    /// who calls the interface's method uses them, and does not name them.
    Stream<Use> bridged(String type, int line) {
        return lineage(type).stream()
                .filter(from -> from.isInterface() && isOwn(from.name()))
                .flatMap(from -> from.members().stream())
                .map(member -> new Use(type, member.name(), member.descriptor(), line))
                .map(this::declared)
                .filter(use -> !isOwn(use.type()));
    }

    /// A type, its superclasses, and only then their interfaces: a class's method wins.
    private List<Shape> lineage(String type) {
        var lineage = new ArrayList<Shape>();
        Optional<Shape> next = shape(type);
        while (next.isPresent()) {
            lineage.add(next.get());
            next = next.get().superclass().flatMap(this::shape);
        }
        for (int i = 0; i < lineage.size(); i++) {
            lineage.get(i).interfaces().stream()
                    .flatMap(name -> shape(name).stream())
                    .forEach(lineage::add);
        }
        return lineage;
    }

    private Optional<Shape> shape(String type) {
        return Optional.ofNullable(own.get(type)).or(() -> jdk.named(type));
    }
}
