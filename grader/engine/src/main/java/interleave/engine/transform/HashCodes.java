package interleave.engine.transform;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;

/// Gives objects of the program hash codes that do not depend on the JVM's mood: the order of a
/// HashMap follows from them, and a schedule must play alike each time.
final class HashCodes {
    private static final String NAME = "hashCode";
    private static final MethodTypeDesc TYPE = MethodTypeDesc.of(ConstantDescs.CD_int);

    private HashCodes() {}

    static void add(ClassBuilder builder, ClassModel type) {
        if (inheritsFromObject(type)) {
            addTo(builder);
        }
    }

    /// To a class that has none, and inherits none but that of Object.
    static void addTo(ClassBuilder builder) {
        builder.withMethodBody(
                NAME,
                TYPE,
                ClassFile.ACC_PUBLIC | ClassFile.ACC_SYNTHETIC,
                code -> {
                    Hooks.IDENTITY_HASH_CODE.call(code.aload(0));
                    code.ireturn();
                });
    }

    private static boolean inheritsFromObject(ClassModel type) {
        return !type.flags().has(AccessFlag.INTERFACE)
                && type.superclass()
                        .filter(it -> it.name().equalsString("java/lang/Object"))
                        .isPresent()
                && type.methods().stream()
                        .noneMatch(
                                it ->
                                        it.methodName().equalsString(NAME)
                                                && it.methodType()
                                                        .equalsString(TYPE.descriptorString()));
    }
}
