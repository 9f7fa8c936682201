package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/// Methods of the JDK's threads that ask the runtime first whether it is for it to do.
final class ThreadMethod {
    private static final ClassDesc BOUND =
            ClassDesc.of("java.lang.ThreadBuilders$BoundVirtualThread");
    private static final MethodTypeDesc NEW_BOUND =
            MethodTypeDesc.of(
                    ConstantDescs.CD_void,
                    ConstantDescs.CD_String,
                    ConstantDescs.CD_int,
                    ClassDesc.of("java.lang.Runnable"));

    private ThreadMethod() {}

    static CodeTransform of(String type, MethodModel method, CodeTransform rest) {
        String name = method.methodName().stringValue();
        String signature = name + method.methodType().stringValue();
        return switch (type) {
            case "java/lang/Thread" -> ofThread(signature, rest);
            case "java/lang/ThreadBuilders" ->
                    name.equals("newVirtualThread")
                            ? new Preceded(ThreadMethod::makeBound, rest)
                            : rest;
            case "java/lang/Thread$ThreadNumbering" -> numbering(name, Hooks.NEXT_NUMBER, rest);
            case "java/lang/Thread$ThreadIdentifiers" -> numbering(name, Hooks.NEXT_ID, rest);
            default -> rest;
        };
    }

    private static CodeTransform ofThread(String signature, CodeTransform rest) {
        return switch (signature) {
            case "start()V", "start(Ljdk/internal/vm/ThreadContainer;)V" -> atReturn(rest);
            case "exit()V" -> first(code -> Hooks.EXITED.call(code.aload(0)), rest);
            case "dispatchUncaughtException(Ljava/lang/Throwable;)V" ->
                    first(code -> Hooks.UNCAUGHT.call(code.aload(0).aload(1)), rest);
            case "alive()Z" -> first(code -> negative(code.aload(0), Hooks.ALIVE), rest);
            case "threadState()Ljava/lang/Thread$State;" ->
                    first(code -> Preceded.unlessNull(code.aload(0), Hooks.STATE), rest);
            case "asyncGetStackTrace()[Ljava/lang/StackTraceElement;" ->
                    first(code -> Preceded.unlessNull(code.aload(0), Hooks.STACK), rest);
            case "interrupt()V" -> first(code -> done(code.aload(0), Hooks.INTERRUPT), rest);
            case "join(J)V" -> first(code -> done(code.aload(0).lload(1), Hooks.JOIN), rest);
            case "join(Ljava/time/Duration;)Z" ->
                    first(code -> negative(code.aload(0).aload(1), Hooks.JOIN_FOR), rest);
            case "sleepNanos(J)V" -> first(code -> done(code.lload(0), Hooks.SLEEP), rest);
            case "yield()V" -> first(code -> done(code, Hooks.GIVE_WAY), rest);
            default -> rest;
        };
    }

    private static CodeTransform numbering(String method, Hook next, CodeTransform rest) {
        return method.equals("next") ? first(code -> negative(code, next), rest) : rest;
    }

    private static CodeTransform first(Consumer<CodeBuilder> first, CodeTransform rest) {
        return new Preceded(first, rest);
    }

    private static void done(CodeBuilder code, Hook hook) {
        Preceded.unlessDone(code, hook);
    }

    private static void negative(CodeBuilder code, Hook hook) {
        Preceded.unlessNegative(code, hook);
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
}
