package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;

/// One kind of change to the instructions of one method; asked in their order, with the labels and
/// line numbers between them.
interface Rewriter {
    /// Emits what goes before the element, or stands for it.
    ///
    /// @return whether the element itself is not to be emitted any more
    boolean rewrite(CodeBuilder code, CodeElement element);
}
