package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.util.List;

/// Sends each element of a method's code through the rewriters, up to the one that replaces it.
record MethodBody(List<Rewriter> rewriters) implements CodeTransform {
    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        for (Rewriter rewriter : rewriters) {
            if (rewriter.rewrite(code, element)) {
                return;
            }
        }
        code.with(element);
    }
}
