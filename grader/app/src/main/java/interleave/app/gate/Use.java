package interleave.app.gate;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A use of a type, or of a member of one, in a line of a source file.
///
/// @param type its internal name
/// @param member its name; empty if the type itself is used
/// @param descriptor the member's; empty if the type itself is used
record Use(String type, String member, String descriptor, int line) {
    static Use ofType(String type, int line) {
        return new Use(type, "", "", line);
    }

    boolean isOfType() {
        return member.isEmpty();
    }

    /// The same member of another type.
    Use of(String declarer) {
        return new Use(declarer, member, descriptor, line);
    }

    /// The elements of an allow-list that cover it, the most specific first.
    List<String> elements() {
        var elements = new ArrayList<String>();
        String name = dotted(type);
        if (!isOfType()) {
            String full = name + "#" + (member.equals("<init>") ? "new" : member);
            elements.add(full + parameters());
            elements.add(full);
        }
        String inPackage = type.substring(0, type.lastIndexOf('/') + 1).replace('/', '.');
        for (; name.length() > inPackage.length(); name = withoutLast(name)) {
            elements.add(name);
        }
        elements.add(inPackage + "*");
        for (; !name.isEmpty(); name = withoutLast(name)) {
            elements.add(name + ".**");
        }
        elements.add("**");
        return elements;
    }

    private String parameters() {
        return descriptor.startsWith("(")
                ? MethodTypeDesc.ofDescriptor(descriptor).parameterList().stream()
                        .map(Use::name)
                        .collect(Collectors.joining(",", "(", ")"))
                : "";
    }

    private static String name(ClassDesc type) {
        if (type.isArray()) {
            return name(type.componentType()) + "[]";
        }
        return type.isPrimitive()
                ? type.displayName()
                : dotted(type.descriptorString().substring(1).replace(";", ""));
    }

    /// How a student writes it, without the package.
    String text() {
        String simple = dotted(type.substring(type.lastIndexOf('/') + 1));
        return switch (member) {
            case "" -> simple;
            case "<init>" -> "new " + simple;
            default -> simple + "." + member;
        };
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.').replace('$', '.');
    }

    private static String withoutLast(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
}
