package interleave.engine.transform;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ConstantDescs;

/// Follows a constructor up to its call of another one. Before that, `this` must not be passed to
/// anybody, and so not to a hook.
final class SuperCall {
    private boolean done;
    private int unfinished;

    /// @param constructor whether it is one at all
    SuperCall(boolean constructor) {
        done = !constructor;
    }

    boolean isDone() {
        return done;
    }

    void see(CodeElement element) {
        if (element instanceof NewObjectInstruction) {
            unfinished++;
        } else if (element instanceof InvokeInstruction call
                && call.opcode() == Opcode.INVOKESPECIAL
                && call.name().equalsString(ConstantDescs.INIT_NAME)) {
            finish();
        }
    }

    private void finish() {
        if (unfinished > 0) {
            unfinished--;
        } else {
            done = true;
        }
    }
}
