package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Label;
import org.jspecify.annotations.Nullable;

/// Tells the runtime when a method of the code under test begins, and when an exception ends it.
final class Announced implements CodeTransform {
    private final int site;
    private final CodeTransform body;
    private @Nullable Label begin;

    Announced(int site, CodeTransform body) {
        this.site = site;
        this.body = body;
    }

    @Override
    public void atStart(CodeBuilder code) {
        Hooks.ENTERED.call(code, site);
        begin = code.newBoundLabel();
        body.atStart(code);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        body.accept(code, element);
    }

    @Override
    public void atEnd(CodeBuilder code) {
        body.atEnd(code);
        Label from = begin;
        if (from != null) {
            Label handler = code.newBoundLabel();
            Hooks.LEFT.call(code.dup(), site);
            code.athrow();
            code.exceptionCatchAll(from, handler, handler);
        }
    }
}
