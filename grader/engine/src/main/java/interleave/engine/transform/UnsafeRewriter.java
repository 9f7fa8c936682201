package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.List;

/// Announces accesses through Unsafe, to an object and an offset in it.
final class UnsafeRewriter implements Rewriter {
    static final String UNSAFE = "jdk/internal/misc/Unsafe";

    private static final int NONE = -1;

    private final Operands operands;
    private int offset = NONE;

    UnsafeRewriter(Operands operands) {
        this.operands = operands;
    }

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call
                && call.owner().asInternalName().equals(UNSAFE)) {
            AccessMode mode = AccessMode.of(call.name().stringValue());
            List<ClassDesc> arguments = call.typeSymbol().parameterList();
            if (mode != null && isInObject(arguments)) {
                announce(code, mode, arguments.subList(2, arguments.size()));
            }
        }
        return false;
    }

    private static boolean isInObject(List<ClassDesc> arguments) {
        return arguments.size() >= 2
                && arguments.get(0).equals(ConstantDescs.CD_Object)
                && arguments.get(1).equals(ConstantDescs.CD_long);
    }

    private void announce(CodeBuilder code, AccessMode mode, List<ClassDesc> values) {
        if (offset == NONE) {
            offset = code.allocateLocal(TypeKind.LONG);
        }
        operands.below(
                code,
                values,
                () -> {
                    code.lstore(offset).dup().lload(offset);
                    mode.atOffset().call(code);
                    code.lload(offset);
                });
    }
}
