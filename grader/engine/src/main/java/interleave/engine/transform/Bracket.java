package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Emits code when a method begins, and other code however it ends.
///
/// The code at the end is not guarded itself: if it throws, it does not run again.
final class Bracket implements CodeTransform {
    private final Consumer<CodeBuilder> enter;
    private final Consumer<CodeBuilder> leave;
    private final CodeTransform body;
    private final List<Label> bounds = new ArrayList<>();
    private boolean empty;

    Bracket(Consumer<CodeBuilder> enter, Consumer<CodeBuilder> leave, CodeTransform body) {
        this.enter = enter;
        this.leave = leave;
        this.body = body;
    }

    @Override
    public void atStart(CodeBuilder code) {
        enter.accept(code);
        guard(code);
        body.atStart(code);
    }

    @Override
    public void accept(CodeBuilder code, CodeElement element) {
        if (element instanceof ReturnInstruction) {
            guardNoMore(code);
            leave.accept(code);
            code.with(element);
            guard(code);
        } else {
            body.accept(code, element);
            empty &= !(element instanceof Instruction);
        }
    }

    @Override
    public void atEnd(CodeBuilder code) {
        body.atEnd(code);
        guardNoMore(code);
        Label handler = code.newBoundLabel();
        leave.accept(code);
        code.athrow();
        for (int i = 0; i < bounds.size(); i += 2) {
            code.exceptionCatchAll(bounds.get(i), bounds.get(i + 1), handler);
        }
    }

    private void guard(CodeBuilder code) {
        bounds.add(code.newBoundLabel());
        empty = true;
    }

    /// The JVM refuses a class that guards no instruction.
    private void guardNoMore(CodeBuilder code) {
        if (empty) {
            bounds.removeLast();
        } else {
            bounds.add(code.newBoundLabel());
        }
    }
}
