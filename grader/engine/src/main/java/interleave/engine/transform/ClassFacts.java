package interleave.engine.transform;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What other classes have to know of a class; names are internal.
///
/// @param hasState whether its static fields are made anew for each run
record ClassFacts(
        String name,
        boolean isInterface,
        Optional<String> superclass,
        List<String> interfaces,
        Map<String, FieldAccess> fields,
        Set<String> methods,
        boolean hasState) {
    static ClassFacts of(ClassModel type) {
        Map<String, FieldAccess> fields = new HashMap<>();
        type.fields().forEach(it -> fields.put(it.fieldName().stringValue(), FieldAccess.of(it)));
        Set<String> methods = new HashSet<>();
        type.methods()
                .forEach(
                        it ->
                                methods.add(
                                        signature(
                                                it.methodName().stringValue(),
                                                it.methodType().stringValue())));
        return new ClassFacts(
                type.thisClass().asInternalName(),
                type.flags().has(AccessFlag.INTERFACE),
                type.superclass().map(ClassEntry::asInternalName),
                type.interfaces().stream().map(ClassEntry::asInternalName).toList(),
                fields,
                methods,
                StaticState.of(type).changeable());
    }

    boolean declares(String method, String descriptor) {
        return methods.contains(signature(method, descriptor));
    }

    private static String signature(String method, String descriptor) {
        return method + descriptor;
    }
}
