package interleave.engine.transform;

import interleave.engine.Action;
import interleave.engine.runtime.Site;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;

/// Announces reads and writes of array elements.
final class ArrayRewriter implements Rewriter {
    private final Place place;
    private final JacocoProbes probes = new JacocoProbes();

    ArrayRewriter(Place place) {
        this.place = place;
    }

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (element instanceof Instruction instruction) {
            probes.see(instruction);
        }
        if (element instanceof ArrayLoadInstruction) {
            Hooks.READ_ELEMENT.call(
                    code.dup2(), place.site("reads an element of {}", Action.READ, 0));
        } else if (element instanceof ArrayStoreInstruction store && !probes.isProbe()) {
            copyArrayAndIndex(code, store.typeKind().slotSize() == 2);
            Hooks.WRITE_ELEMENT.call(
                    code, place.site("writes an element of {}", Action.WRITE, Site.WRITE));
        }
        return false;
    }

    private static void copyArrayAndIndex(CodeBuilder code, boolean wide) {
        if (wide) {
            code.dup2_x2().pop2().dup2_x2();
        } else {
            code.dup_x2().pop().dup2_x1();
        }
    }
}
