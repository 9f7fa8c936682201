package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// Announces calls into the JDK that threads meet in: on what they share, or with it.
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
        List<Handed> handed = Handed.find(owner, method, call.typeSymbol());
        if (callee == null && handed.isEmpty()) {
            return false;
        }
        announce(code, call, callee, handed);
        perform(code, call);
        if (callee != null) {
            tellResult(code, call);
        }
        if (!handed.isEmpty() || (callee != null && callee.isSynchronization())) {
            Hooks.AFTER.call(code);
        }
        return true;
    }

    /// What is looked into comes first, so that the call follows its own event at once.
    private void announce(
            CodeBuilder code,
            InvokeInstruction call,
            @Nullable Callee callee,
            List<Handed> handed) {
        boolean hasReceiver = call.opcode() != Opcode.INVOKESTATIC;
        if (!hasReceiver && handed.isEmpty()) {
            announceStatic(code, callee);
            return;
        }
        operands.aside(
                code,
                call.typeSymbol().parameterList(),
                load -> {
                    announceHanded(code, call, handed, load);
                    if (!hasReceiver) {
                        announceStatic(code, callee);
                    } else if (callee != null) {
                        Hooks.BEFORE_ON.call(
                                code.dup(),
                                place.site(
                                        callee.eventOnObject(), callee.action(), callee.flags()));
                    }
                });
    }

    private void announceStatic(CodeBuilder code, @Nullable Callee callee) {
        if (callee != null && callee.isSynchronization()) {
            Hooks.BEFORE.call(code, place.site(callee.event(), callee.action(), callee.flags()));
        }
    }

    private void announceHanded(
            CodeBuilder code, InvokeInstruction call, List<Handed> handed, IntConsumer load) {
        String event =
                Callee.call(call.owner().asInternalName(), call.name().stringValue()) + " with {}";
        Handed.announce(code, place, event, handed, load);
    }

    /// For a report of the run: what the call returned.
    private static void tellResult(CodeBuilder code, InvokeInstruction call) {
        switch (TypeKind.from(call.typeSymbol().returnType())) {
            case BOOLEAN -> Hooks.RETURNED_BOOLEAN.call(code.dup());
            case INT -> Hooks.RETURNED_INT.call(code.dup());
            case LONG -> Hooks.RETURNED_LONG.call(code.dup2());
            case REFERENCE -> Hooks.RETURNED.call(code.dup());
            default -> {}
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
