package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Static methods of the JDK that the runtime has its own version of: time, chance, and what the
/// JIT compiler makes an instruction of.
final class Replacements implements Rewriter {
    private static final Map<String, Hook> HOOKS =
            Map.of(
                    "java/lang/System.nanoTime()J", Hooks.NANO_TIME,
                    "java/lang/System.currentTimeMillis()J", Hooks.CURRENT_TIME_MILLIS,
                    "java/lang/Thread.onSpinWait()V", Hooks.SPIN_WAIT,
                    "java/lang/Thread.holdsLock(Ljava/lang/Object;)Z", Hooks.HOLDS_LOCK,
                    "java/lang/Math.random()D", Hooks.RANDOM,
                    "java/lang/StrictMath.random()D", Hooks.RANDOM,
                    "java/util/Collections.shuffle(Ljava/util/List;)V", Hooks.SHUFFLE,
                    "java/util/UUID.randomUUID()Ljava/util/UUID;", Hooks.UUID);

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        Hook hook =
                element instanceof InvokeInstruction call && call.opcode() == Opcode.INVOKESTATIC
                        ? find(
                                call.owner().asInternalName(),
                                call.name().stringValue(),
                                call.type().stringValue())
                        : null;
        if (hook == null) {
            return false;
        }
        hook.call(code);
        return true;
    }

    static @Nullable Hook find(String owner, String name, String descriptor) {
        return HOOKS.get(owner + "." + name + descriptor);
    }
}
