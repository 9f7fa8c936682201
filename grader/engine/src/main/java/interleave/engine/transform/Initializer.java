package interleave.engine.transform;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// The initialiser of a class whose static state is made anew for each schedule: its code moves to
/// a method that the runtime can call again.
final class Initializer {
    static final String NAME = "interleave$initialize";
    static final MethodTypeDesc TYPE = MethodTypeDesc.of(ConstantDescs.CD_void);
    static final int FLAGS = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    private Initializer() {}

    /// Runs code as a class initialiser, during which no other thread does.
    static CodeTransform bracket(CodeTransform body) {
        return new Bracket(Hooks.ENTER_INITIALIZER::call, Hooks.LEAVE_INITIALIZER::call, body);
    }

    /// The moved code: first all is as in a fresh class.
    static CodeTransform repeatable(StaticState state, CodeTransform body) {
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                state.clear(code);
                body.atStart(code);
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                body.accept(code, element);
            }

            @Override
            public void atEnd(CodeBuilder code) {
                body.atEnd(code);
            }
        };
    }

    /// The new initialiser, which calls the moved code and tells the runtime of the class.
    static void add(ClassBuilder builder, ClassDesc type) {
        builder.withMethodBody(
                ConstantDescs.CLASS_INIT_NAME,
                TYPE,
                ClassFile.ACC_STATIC,
                code -> {
                    Hooks.ENTER_INITIALIZER.call(code);
                    code.trying(
                            it -> it.invokestatic(type, NAME, TYPE),
                            catches -> catches.catchingAll(Initializer::leaveAndThrow));
                    Hooks.LEAVE_INITIALIZER.call(code);
                    Hooks.INITIALIZED.call(code.loadConstant(type));
                    code.return_();
                });
    }

    private static void leaveAndThrow(CodeBuilder code) {
        Hooks.LEAVE_INITIALIZER.call(code);
        code.athrow();
    }

    /// For a class that has no code to move, but fields that may be set at any time.
    static void addClearing(ClassBuilder builder, StaticState state) {
        builder.withMethodBody(
                NAME,
                TYPE,
                FLAGS,
                code -> {
                    state.clear(code);
                    code.return_();
                });
    }
}
