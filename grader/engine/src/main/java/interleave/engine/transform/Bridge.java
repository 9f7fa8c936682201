package interleave.engine.transform;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// A static method that does nothing but call another one.
///
/// @param owner the class that it goes into
/// @param line where in the source the reference stands
record Bridge(
        ClassDesc owner,
        boolean ofInterface,
        String name,
        MethodTypeDesc type,
        DirectMethodHandleDesc target,
        int line) {
    private static final String LAMBDA = "lambda$";

    /// Named as a lambda of that method is, so that a reader of stack traces takes it for one.
    static String name(String method, int number) {
        String author =
                switch (method) {
                    case "<init>" -> "new";
                    case "<clinit>" -> "static";
                    default -> method;
                };
        return (author.startsWith(LAMBDA) ? author : LAMBDA + author + "$") + "i" + number;
    }

    /// Takes the target's object first. If the reference holds that already, it is of the type that
    /// the reference holds: the JVM asks for exactly that.
    static MethodTypeDesc type(DirectMethodHandleDesc target, List<ClassDesc> held) {
        MethodTypeDesc all = target.invocationType();
        return held.isEmpty() ? all : all.changeParameterType(0, held.getFirst());
    }

    DirectMethodHandleDesc handle() {
        return MethodHandleDesc.ofMethod(
                ofInterface
                        ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                        : DirectMethodHandleDesc.Kind.STATIC,
                owner,
                name,
                type);
    }

    void add(ClassBuilder builder) {
        builder.withMethodBody(
                name,
                type,
                ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                this::write);
    }

    private void write(CodeBuilder code) {
        if (line > 0) {
            code.lineNumber(line);
        }
        if (target.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
            code.new_(target.owner()).dup();
        }
        for (int i = 0; i < type.parameterCount(); i++) {
            code.loadLocal(TypeKind.from(type.parameterType(i)), code.parameterSlot(i));
        }
        call(code);
        code.return_(TypeKind.from(type.returnType()));
    }

    private void call(CodeBuilder code) {
        MethodTypeDesc callee = MethodTypeDesc.ofDescriptor(target.lookupDescriptor());
        switch (target.kind()) {
            case STATIC, INTERFACE_STATIC ->
                    code.invokestatic(
                            target.owner(), target.methodName(), callee, target.isOwnerInterface());
            case INTERFACE_VIRTUAL ->
                    code.invokeinterface(target.owner(), target.methodName(), callee);
            case CONSTRUCTOR -> code.invokespecial(target.owner(), target.methodName(), callee);
            default -> code.invokevirtual(target.owner(), target.methodName(), callee);
        }
    }
}
