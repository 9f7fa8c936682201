package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;

/// Adds what the JVM cannot know to its lists of threads: those of a run were never started.
final class ThreadLists implements Rewriter {
    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (!(element instanceof InvokeInstruction call)
                || !call.owner().asInternalName().equals("java/lang/Thread")) {
            return false;
        }
        switch (call.name().stringValue()) {
            case "getThreads" -> Hooks.ALL.call(code.with(call));
            case "dumpThreads" -> Hooks.STACKS.call(code.dup().with(call));
            default -> {
                return false;
            }
        }
        return true;
    }
}
