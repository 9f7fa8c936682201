package interleave.engine.transform;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
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
        return new Preceded(state::clear, body);
    }

    /// The new initialiser, which calls the moved code and tells the runtime of the class.
    static void add(ClassBuilder builder, ClassDesc type) {
        builder.withMethodBody(
                ConstantDescs.CLASS_INIT_NAME,
                TYPE,
                ClassFile.ACC_STATIC,
                code -> {
                    Hooks.INITIALIZING.call(code.loadConstant(type));
                    code.trying(
                            it ->
                                    Hooks.INITIALIZED.call(
                                            it.invokestatic(type, NAME, TYPE).loadConstant(type)),
                            catches ->
                                    catches.catchingAll(
                                            it ->
                                                    Hooks.INITIALIZER_FAILED.call(
                                                            it.loadConstant(type))));
                    code.return_();
                });
    }

    /// Runs a method after a check that the class is initialised in this run: where the JVM checks
    /// that it is at all.
    static CodeTransform checked(ClassDesc type, CodeTransform body) {
        return new Preceded(code -> Hooks.USE.call(code.loadConstant(type)), body);
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
