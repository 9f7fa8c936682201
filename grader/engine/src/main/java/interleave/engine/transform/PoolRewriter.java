package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.util.Set;

/// Swaps the pools that are kept in static fields: they would outlive a schedule.
final class PoolRewriter implements Rewriter {
    private static final Set<String> POOLS =
            Set.of(
                    "java/util/concurrent/ForkJoinPool.common",
                    "java/util/concurrent/CompletableFuture.ASYNC_POOL");

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (!(element instanceof FieldInstruction read) || read.opcode() != Opcode.GETSTATIC) {
            return false;
        }
        if (!POOLS.contains(read.owner().asInternalName() + "." + read.name().stringValue())) {
            return false;
        }
        code.with(read);
        hook(read).call(code);
        return true;
    }

    /// The type of `ASYNC_POOL` was Executor up to JDK 24.
    private static Hook hook(FieldInstruction read) {
        return read.typeSymbol().equals(Hooks.COMMON_POOL.type().returnType())
                ? Hooks.COMMON_POOL
                : Hooks.ASYNC_POOL;
    }
}
