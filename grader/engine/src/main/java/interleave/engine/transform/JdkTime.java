package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;

/// Gives the JDK's timeouts the virtual clock, and tells the runtime of its busy waiting.
final class JdkTime implements Rewriter {
    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (!(element instanceof InvokeInstruction call)) {
            return false;
        }
        switch (call.owner().asInternalName() + "." + call.name().stringValue()) {
            case "java/lang/System.nanoTime" -> Hooks.NANO_TIME.call(code);
            case "java/lang/System.currentTimeMillis" -> Hooks.CURRENT_TIME_MILLIS.call(code);
            case "java/lang/Thread.onSpinWait" -> Hooks.SPIN.call(code);
            default -> {
                return false;
            }
        }
        return true;
    }
}
