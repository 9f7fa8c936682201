package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;

/// Announces calls into the JDK that threads meet in.
final class CallRewriter implements Rewriter {
    private final Hierarchy hierarchy;
    private final Place place;
    private final Operands operands;

    CallRewriter(Hierarchy hierarchy, Place place, Operands operands) {
        this.hierarchy = hierarchy;
        this.place = place;
        this.operands = operands;
    }

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (!(element instanceof InvokeInstruction call)) {
            return false;
        }
        String method = call.name().stringValue();
        String owner =
                hierarchy.calleeOwner(
                        call.owner().asInternalName(), method, call.type().stringValue());
        Callee callee = Callee.find(owner, method);
        if (callee == null) {
            return false;
        }
        announce(code, call, callee);
        return true;
    }

    private void announce(CodeBuilder code, InvokeInstruction call, Callee callee) {
        if (call.opcode() == Opcode.INVOKESTATIC) {
            if (callee.isSynchronization()) {
                Hooks.BEFORE.call(code, place.site(callee.event(), callee.flags()));
            }
            code.with(call);
            return;
        }
        int site = place.site(callee.eventOnObject(), callee.flags());
        operands.below(
                code,
                call.typeSymbol().parameterList(),
                () -> Hooks.BEFORE_ON.call(code.dup(), site));
        perform(code, call);
        if (callee.isSynchronization()) {
            Hooks.AFTER.call(code);
        }
    }

    /// Optimistic reads race by intent, until the lock has validated them; and whoever waits on a
    /// condition may wake up without cause.
    private static void perform(CodeBuilder code, InvokeInstruction call) {
        Hook await = Conditions.find(call);
        if (await != null) {
            await.call(code);
            return;
        }
        switch (call.owner().asInternalName() + "." + call.name().stringValue()) {
            case "java/util/concurrent/locks/StampedLock.tryOptimisticRead" ->
                    Hooks.OPTIMISTIC_READ.call(code);
            case "java/util/concurrent/locks/StampedLock.validate" -> Hooks.VALIDATE.call(code);
            default -> code.with(call);
        }
    }
}
