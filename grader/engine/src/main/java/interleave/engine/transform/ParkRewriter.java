package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;

/// Parks and unparks threads in the model.
final class ParkRewriter implements Rewriter {
    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (!(element instanceof InvokeInstruction call)
                || !call.owner().asInternalName().equals(UnsafeRewriter.UNSAFE)) {
            return false;
        }
        switch (call.name().stringValue()) {
            case "park" -> Hooks.PARK.call(code);
            case "unpark" -> Hooks.UNPARK.call(code);
            default -> {
                return false;
            }
        }
        return true;
    }
}
