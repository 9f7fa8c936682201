package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.util.List;

/// Announces what a string is put together of: `"have " + list` reads the list.
final class ConcatRewriter implements Rewriter {
    private static final ClassDesc FACTORY = ClassDesc.of("java.lang.invoke.StringConcatFactory");

    private final Place place;
    private final Operands operands;

    ConcatRewriter(Place place, Operands operands) {
        this.place = place;
        this.operands = operands;
    }

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeDynamicInstruction call
                && call.bootstrapMethod().owner().equals(FACTORY)) {
            List<Handed> handed = Handed.concatenated(call.typeSymbol());
            if (!handed.isEmpty()) {
                announce(code, call, handed);
            }
        }
        return false;
    }

    private void announce(CodeBuilder code, InvokeDynamicInstruction call, List<Handed> handed) {
        operands.aside(
                code,
                call.typeSymbol().parameterList(),
                load -> Handed.announce(code, place, "puts {} into a string", handed, load));
    }
}
