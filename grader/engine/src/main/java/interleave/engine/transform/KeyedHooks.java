package interleave.engine.transform;

import java.lang.classfile.Annotation;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// The hooks as a program's classes call them: with a number that nobody knows who was not changed
/// by the engine. Without it code that is explored could tell the engine what does not happen.
///
/// The number stands in the code only, of these classes and of those that call them; no reflection
/// reads that.
public final class KeyedHooks {
    private static final ClassDesc NAME = ClassDesc.of("interleave.engine.keyed", "Hooks");
    private static final ClassDesc INTRUDER = ClassDesc.of(Hook.RUNTIME, "Intruder");
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static final ClassDesc FORCE_INLINE =
            ClassDesc.of("jdk.internal.vm.annotation", "ForceInline");
    private static final String RUNTIME = Hook.RUNTIME.replace('.', '/') + "/";

    private final long key;

    public KeyedHooks(long key) {
        this.key = key;
    }

    /// The name of the class that has all of them.
    public static String className() {
        return NAME.packageName() + "." + NAME.displayName();
    }

    /// That class: each method looks at the number and calls the hook.
    public byte[] bytes() {
        return ClassFile.of()
                .build(
                        NAME,
                        type -> {
                            type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL);
                            Hooks.all().forEach(hook -> add(type, hook));
                        });
    }

    private void add(ClassBuilder type, Hook hook) {
        type.withMethod(
                name(hook.owner(), hook.name()),
                keyed(hook.type()),
                ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC,
                method ->
                        method.with(
                                        RuntimeVisibleAnnotationsAttribute.of(
                                                Annotation.of(FORCE_INLINE)))
                                .withCode(code -> write(code, hook)));
    }

    private void write(CodeBuilder code, Hook hook) {
        int parameters = hook.type().parameterCount();
        code.lload(code.parameterSlot(parameters))
                .loadConstant(key)
                .lcmp()
                .ifThen(Opcode.IFNE, wrong -> wrong.invokestatic(INTRUDER, "stop", NOTHING));
        for (int i = 0; i < parameters; i++) {
            code.loadLocal(TypeKind.from(hook.type().parameterType(i)), code.parameterSlot(i));
        }
        hook.call(code);
        code.return_(TypeKind.from(hook.type().returnType()));
    }

    /// Has a class call them in the place of the hooks themselves.
    public ClassTransform callers() {
        return ClassTransform.transformingMethodBodies(this::redirect);
    }

    private void redirect(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call
                && call.opcode() == Opcode.INVOKESTATIC
                && call.owner().asInternalName().startsWith(RUNTIME)) {
            code.loadConstant(key)
                    .invokestatic(
                            NAME,
                            name(call.owner().asSymbol(), call.name().stringValue()),
                            keyed(call.typeSymbol()));
        } else {
            code.with(element);
        }
    }

    private static MethodTypeDesc keyed(MethodTypeDesc type) {
        return type.insertParameterTypes(type.parameterCount(), ConstantDescs.CD_long);
    }

    private static String name(ClassDesc owner, String name) {
        return owner.displayName() + "$" + name;
    }
}
