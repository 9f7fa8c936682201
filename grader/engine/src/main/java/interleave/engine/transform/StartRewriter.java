package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeInstruction;

/// Lets the runtime take over a thread where the JVM would start it.
final class StartRewriter implements Rewriter {
    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (!(element instanceof InvokeInstruction call) || !call.name().equalsString("start0")) {
            return false;
        }
        Label takenOver = code.newLabel();
        Label end = code.newLabel();
        Hooks.START.call(code.dup());
        code.ifne(takenOver).with(call).goto_(end).labelBinding(takenOver).pop().labelBinding(end);
        return true;
    }
}
