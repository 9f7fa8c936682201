package interleave.engine.transform;

import interleave.engine.Action;
import interleave.engine.runtime.Site;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Announces accesses through a VarHandle: to the object or array that they are about, or to the
/// handle itself if it stands for a static field.
final class VarHandleRewriter implements Rewriter {
    private final @Nullable Place place;
    private final Operands operands;

    /// @param place null in the JDK, where such an access is no event of its own
    VarHandleRewriter(@Nullable Place place, Operands operands) {
        this.place = place;
        this.operands = operands;
    }

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call
                && call.owner().asInternalName().equals("java/lang/invoke/VarHandle")) {
            String method = call.name().stringValue();
            int values = AccessMode.values(method);
            if (values >= 0) {
                announcePoint(code, method);
                announceOrder(code, AccessMode.of(method), call, values);
            }
        }
        return false;
    }

    private void announcePoint(CodeBuilder code, String method) {
        if (place != null) {
            Hooks.BEFORE.call(
                    code, place.site("calls VarHandle." + method, Action.CALL, Site.SYNC));
        }
    }

    private void announceOrder(
            CodeBuilder code, @Nullable AccessMode mode, InvokeInstruction call, int values) {
        if (mode != null) {
            List<ClassDesc> arguments = call.typeSymbol().parameterList();
            boolean isStatic = arguments.size() == values;
            operands.below(
                    code,
                    isStatic ? arguments : arguments.subList(1, arguments.size()),
                    () -> mode.onObject().call(code.dup()));
        }
    }
}
