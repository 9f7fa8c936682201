package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/// A method of the JDK's threads that asks the runtime first whether it is for it to do.
record ThreadMethod(Consumer<CodeBuilder> first, CodeTransform rest) implements CodeTransform {
    private static final ClassDesc BOUND =
            ClassDesc.of("java.lang.ThreadBuilders$BoundVirtualThread");
    private static final MethodTypeDesc NEW_BOUND =
            MethodTypeDesc.of(
                    ConstantDescs.CD_void,
                    ConstantDescs.CD_String,
                    ConstantDescs.CD_int,
                    ClassDesc.of("java.lang.Runnable"));

    static CodeTransform of(String type, MethodModel method, CodeTransform rest) {
        String name = method.methodName().stringValue();
        String signature = name + method.methodType().stringValue();
        return switch (type) {
            case "java/lang/Thread" -> ofThread(signature, rest);
            case "java/lang/ThreadBuilders" ->
                    name.equals("newVirtualThread")
                            ? new ThreadMethod(ThreadMethod::makeBound, rest)
                            : rest;
            default -> rest;
        };
    }

    private static CodeTransform ofThread(String signature, CodeTransform rest) {
        return switch (signature) {
            case "start()V", "start(Ljdk/internal/vm/ThreadContainer;)V" -> atReturn(rest);
            case "exit()V" -> new ThreadMethod(code -> Hooks.EXITED.call(code.aload(0)), rest);
            case "dispatchUncaughtException(Ljava/lang/Throwable;)V" ->
                    new ThreadMethod(code -> Hooks.UNCAUGHT.call(code.aload(0).aload(1)), rest);
            case "alive()Z" -> new ThreadMethod(code -> answer(code.aload(0), Hooks.ALIVE), rest);
            case "threadState()Ljava/lang/Thread$State;" ->
                    new ThreadMethod(ThreadMethod::state, rest);
            case "interrupt()V" ->
                    new ThreadMethod(code -> unlessDone(code.aload(0), Hooks.INTERRUPT), rest);
            case "join(J)V" ->
                    new ThreadMethod(code -> unlessDone(code.aload(0).lload(1), Hooks.JOIN), rest);
            case "join(Ljava/time/Duration;)Z" ->
                    new ThreadMethod(code -> answer(code.aload(0).aload(1), Hooks.JOIN_FOR), rest);
            case "sleepNanos(J)V" ->
                    new ThreadMethod(code -> unlessDone(code.lload(0), Hooks.SLEEP), rest);
            case "yield()V" -> new ThreadMethod(code -> unlessDone(code, Hooks.GIVE_WAY), rest);
            default -> rest;
        };
    }

    /// Only then has the method left the Thread's own monitor, and can give way.
    private static CodeTransform atReturn(CodeTransform rest) {
        return (code, element) -> {
            if (element instanceof ReturnInstruction) {
                Hooks.STARTED.call(code);
            }
            rest.accept(code, element);
        };
    }

    /// Returns if the hook says that it has done all.
    private static void unlessDone(CodeBuilder code, Hook hook) {
        Label rest = code.newLabel();
        hook.call(code);
        code.ifeq(rest).return_().labelBinding(rest);
    }

    /// Returns the hook's answer, 0 or 1, unless that is negative.
    private static void answer(CodeBuilder code, Hook hook) {
        Label rest = code.newLabel();
        int answer = code.allocateLocal(TypeKind.INT);
        hook.call(code);
        code.istore(answer).iload(answer).iflt(rest).iload(answer).ireturn().labelBinding(rest);
    }

    private static void state(CodeBuilder code) {
        Label rest = code.newLabel();
        Hooks.STATE.call(code.aload(0));
        code.dup().ifnull(rest).areturn().labelBinding(rest).pop();
    }

    /// A controlled virtual thread is one that has a thread of its own: the JDK's others are
    /// continuations already, and run on a pool.
    private static void makeBound(CodeBuilder code) {
        Label rest = code.newLabel();
        Hooks.CONTROLLED.call(code);
        code.ifeq(rest)
                .new_(BOUND)
                .dup()
                .aload(1)
                .iload(2)
                .aload(3)
                .invokespecial(BOUND, ConstantDescs.INIT_NAME, NEW_BOUND)
                .areturn()
                .labelBinding(rest);
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
