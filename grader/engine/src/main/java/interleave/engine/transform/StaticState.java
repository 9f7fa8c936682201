package interleave.engine.transform;

import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.FieldModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Set;

/// Whether what a class holds in static fields must be made anew for each schedule, and how.
///
/// @param type the class
/// @param changeable whether it must
record StaticState(ClassModel type, boolean changeable) {
    private static final Set<String> IMMUTABLE =
            Set.of(
                    "Ljava/lang/String;",
                    "Ljava/lang/Boolean;",
                    "Ljava/lang/Byte;",
                    "Ljava/lang/Character;",
                    "Ljava/lang/Short;",
                    "Ljava/lang/Integer;",
                    "Ljava/lang/Long;",
                    "Ljava/lang/Float;",
                    "Ljava/lang/Double;",
                    "Ljava/lang/Class;",
                    "Ljava/lang/invoke/MethodHandle;",
                    "Ljava/lang/invoke/VarHandle;",
                    "Ljava/math/BigDecimal;",
                    "Ljava/math/BigInteger;",
                    "Ljava/time/Duration;",
                    "Ljava/time/Instant;",
                    "Ljava/util/UUID;",
                    "Ljava/util/regex/Pattern;",
                    "Ljava/util/concurrent/TimeUnit;",
                    "Ljava/util/concurrent/atomic/AtomicIntegerFieldUpdater;",
                    "Ljava/util/concurrent/atomic/AtomicLongFieldUpdater;",
                    "Ljava/util/concurrent/atomic/AtomicReferenceFieldUpdater;");

    /// What JUnit sets before the first schedule begins must outlive it.
    private static final List<String> FIXTURES =
            List.of("/BeforeAll;", "/TempDir;", "/RegisterExtension;");

    static StaticState of(ClassModel type) {
        boolean fixed =
                type.flags().has(AccessFlag.INTERFACE)
                        || type.flags().has(AccessFlag.ENUM)
                        || isFixture(type);
        return new StaticState(
                type, !fixed && type.fields().stream().anyMatch(StaticState::varies));
    }

    private static boolean isFixture(ClassModel type) {
        return type.methods().stream().anyMatch(StaticState::isFixture)
                || type.fields().stream().anyMatch(StaticState::isFixture);
    }

    private static boolean isFixture(AttributedElement member) {
        return member.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(it -> it.annotations().stream())
                .map(it -> it.className().stringValue())
                .anyMatch(name -> FIXTURES.stream().anyMatch(name::endsWith));
    }

    private static boolean varies(FieldModel field) {
        return isState(field)
                && (!field.flags().has(AccessFlag.FINAL) || !isImmutable(field.fieldTypeSymbol()));
    }

    private static boolean isImmutable(ClassDesc type) {
        return type.isPrimitive() || IMMUTABLE.contains(type.descriptorString());
    }

    /// Static, of the program's author, and set when the class is initialised.
    private static boolean isState(FieldModel field) {
        return field.flags().has(AccessFlag.STATIC)
                && !field.fieldName().stringValue().startsWith("$")
                && field.findAttribute(Attributes.constantValue()).isEmpty();
    }

    /// Whether a field may not stay final, since it is set more than once.
    boolean unfreezes(FieldModel field) {
        return changeable
                && field.flags().has(AccessFlag.STATIC)
                && field.flags().has(AccessFlag.FINAL)
                && field.findAttribute(Attributes.constantValue()).isEmpty()
                && !JacocoProbes.owns(field.fieldName().stringValue());
    }

    /// Gives the fields that may be set at any time the value that they have in a fresh class.
    void clear(CodeBuilder code) {
        for (FieldModel field : type.fields()) {
            if (isState(field) && !field.flags().has(AccessFlag.FINAL)) {
                pushDefault(code, TypeKind.from(field.fieldTypeSymbol()));
                code.putstatic(
                        type.thisClass().asSymbol(),
                        field.fieldName().stringValue(),
                        field.fieldTypeSymbol());
            }
        }
    }

    private static void pushDefault(CodeBuilder code, TypeKind kind) {
        switch (kind.asLoadable()) {
            case LONG -> code.lconst_0();
            case FLOAT -> code.fconst_0();
            case DOUBLE -> code.dconst_0();
            case REFERENCE -> code.aconst_null();
            default -> code.iconst_0();
        }
    }

    boolean hasInitializer() {
        return type.methods().stream()
                .anyMatch(it -> it.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME));
    }
}
