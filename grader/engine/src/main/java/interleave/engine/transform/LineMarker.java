package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.LineNumber;

/// Tells the place which line the code is at.
record LineMarker(Place place) implements Rewriter {
    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (element instanceof LineNumber number) {
            place.line(number.line());
        }
        return false;
    }
}
