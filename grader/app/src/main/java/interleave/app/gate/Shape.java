package interleave.app.gate;

import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a type declares, without its code.
///
/// @param superclass none for Object
record Shape(
        String name,
        Optional<String> superclass,
        List<String> interfaces,
        boolean isInterface,
        Set<Member> members) {
    /// A field or method.
    record Member(String name, String descriptor) {}

    static Shape of(ClassModel model) {
        Stream<Member> methods =
                model.methods().stream()
                        .map(
                                method ->
                                        new Member(
                                                method.methodName().stringValue(),
                                                method.methodType().stringValue()));
        Stream<Member> fields =
                model.fields().stream()
                        .map(
                                field ->
                                        new Member(
                                                field.fieldName().stringValue(),
                                                field.fieldType().stringValue()));
        return new Shape(
                model.thisClass().asInternalName(),
                model.superclass().map(type -> type.asInternalName()),
                model.interfaces().stream().map(type -> type.asInternalName()).toList(),
                model.flags().has(AccessFlag.INTERFACE),
                Stream.concat(methods, fields).collect(Collectors.toUnmodifiableSet()));
    }
}
