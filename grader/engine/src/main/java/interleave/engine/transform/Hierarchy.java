package interleave.engine.transform;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.constant.ClassDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The classes around those that are transformed, read from their files: loading them would change
/// the order in which the program's classes are loaded.
final class Hierarchy implements ClassHierarchyResolver {
    private static final ClassHierarchyResolver JDK =
            ClassHierarchyResolver.ofClassLoading(ClassLoader.getPlatformClassLoader());

    private final Function<String, @Nullable InputStream> files;
    private final Map<String, Optional<ClassFacts>> facts = new HashMap<>();

    /// @param files gives the content of a resource, by its name
    Hierarchy(Function<String, @Nullable InputStream> files) {
        this.files = files;
    }

    /// Takes in a class that is being loaded: its bytes may differ from its file's.
    synchronized void add(ClassModel type) {
        ClassFacts its = ClassFacts.of(type);
        facts.put(its.name(), Optional.of(its));
    }

    synchronized Optional<ClassFacts> find(String name) {
        Optional<ClassFacts> known = facts.get(name);
        if (known == null) {
            known = read(name);
            facts.put(name, known);
        }
        return known;
    }

    private Optional<ClassFacts> read(String name) {
        try (InputStream in = files.apply(name + ".class")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(ClassFacts.of(ClassFile.of().parse(in.readAllBytes())));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// The field that an instruction means; one of a class that is not found counts as plain.
    Field field(String owner, String name) {
        Optional<ClassFacts> type = find(owner);
        while (type.isPresent()) {
            FieldAccess access = type.get().fields().get(name);
            if (access != null) {
                return new Field(type.get().name(), name, access);
            }
            type = type.get().superclass().flatMap(this::find);
        }
        return new Field(owner, name, FieldAccess.PLAIN);
    }

    /// The class of the JDK that a call ends in, if the program's own classes only inherit the
    /// method; else the owner itself.
    String calleeOwner(String owner, String method, String descriptor) {
        return isJdk(owner) ? owner : inherited(owner, method, descriptor).orElse(owner);
    }

    /// The nearest class or interface of the JDK that gives a class of the program its method.
    private Optional<String> inherited(String owner, String method, String descriptor) {
        if (isJdk(owner)) {
            return owner.equals("java/lang/Object") ? Optional.empty() : Optional.of(owner);
        }
        Optional<ClassFacts> type = find(owner);
        if (type.isEmpty() || type.get().declares(method, descriptor)) {
            return Optional.empty();
        }
        Optional<String> found =
                type.get().superclass().flatMap(it -> inherited(it, method, descriptor));
        return found.isPresent()
                ? found
                : type.get().interfaces().stream()
                        .flatMap(it -> inherited(it, method, descriptor).stream())
                        .findFirst();
    }

    /// Of an array or a primitive type, its descriptor.
    static String internalName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return type.isClassOrInterface()
                ? descriptor.substring(1, descriptor.length() - 1)
                : descriptor;
    }

    private static boolean isJdk(String name) {
        return name.startsWith("java/");
    }

    /// Classes of the JDK that are transformed themselves may be just being loaded: loading them
    /// once more, to look at them, would be circular.
    @Override
    public @Nullable ClassHierarchyInfo getClassInfo(ClassDesc type) {
        String name = internalName(type);
        return isJdk(name) && !JdkTransform.concerns(name)
                ? JDK.getClassInfo(type)
                : find(name).map(Hierarchy::info).orElseGet(() -> JDK.getClassInfo(type));
    }

    private static ClassHierarchyInfo info(ClassFacts type) {
        return type.isInterface()
                ? ClassHierarchyInfo.ofInterface()
                : ClassHierarchyInfo.ofClass(
                        type.superclass().map(ClassDesc::ofInternalName).orElse(null));
    }
}
