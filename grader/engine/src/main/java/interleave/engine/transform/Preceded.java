package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.util.function.Consumer;

/// Emits code when a method begins.
record Preceded(Consumer<CodeBuilder> first, CodeTransform rest) implements CodeTransform {
    /// Returns if the hook says that it has done all.
    static void unlessDone(CodeBuilder code, Hook hook) {
        Label rest = code.newLabel();
        hook.call(code);
        code.ifeq(rest).return_().labelBinding(rest);
    }

    /// Returns the hook's answer unless that is negative.
    static void unlessNegative(CodeBuilder code, Hook hook) {
        TypeKind kind = TypeKind.from(hook.type().returnType()).asLoadable();
        Label rest = code.newLabel();
        int answer = code.allocateLocal(kind);
        hook.call(code);
        code.storeLocal(kind, answer).loadLocal(kind, answer);
        if (kind == TypeKind.LONG) {
            code.lconst_0().lcmp();
        }
        code.iflt(rest).loadLocal(kind, answer).return_(kind).labelBinding(rest);
    }

    /// Returns the hook's answer unless that is null.
    static void unlessNull(CodeBuilder code, Hook hook) {
        Label rest = code.newLabel();
        hook.call(code);
        code.dup().ifnull(rest).areturn().labelBinding(rest).pop();
    }

    @Override
    public void atStart(CodeBuilder code) {
        first.accept(code);
        rest.atStart(code);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        rest.accept(code, element);
    }

    @Override
    public void atEnd(CodeBuilder code) {
        rest.atEnd(code);
    }
}
