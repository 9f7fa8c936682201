package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.util.HashSet;
import java.util.Set;

/// Marks each branch backward, so that a loop without an event ends some time.
final class LoopMarker implements Rewriter {
    private final Set<Label> passed = new HashSet<>();

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (element instanceof LabelTarget target) {
            passed.add(target.label());
        } else if (element instanceof BranchInstruction branch
                && passed.contains(branch.target())) {
            Hooks.BACK.call(code);
        }
        return false;
    }
}
