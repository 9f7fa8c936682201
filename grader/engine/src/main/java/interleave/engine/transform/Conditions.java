package interleave.engine.transform;

import java.lang.classfile.instruction.InvokeInstruction;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The waits on a Condition, of which the runtime has its own versions.
final class Conditions {
    private static final Set<String> OWNERS =
            Set.of(
                    "java/util/concurrent/locks/Condition",
                    "java/util/concurrent/locks/AbstractQueuedSynchronizer$ConditionObject",
                    "java/util/concurrent/locks/AbstractQueuedLongSynchronizer$ConditionObject");

    private static final Map<String, Hook> HOOKS =
            Map.of(
                    "await()V", hook("await", "", "V"),
                    "awaitUninterruptibly()V", hook("awaitUninterruptibly", "", "V"),
                    "awaitNanos(J)J", hook("awaitNanos", "J", "J"),
                    "await(JLjava/util/concurrent/TimeUnit;)Z",
                            hook("await", "JLjava/util/concurrent/TimeUnit;", "Z"),
                    "awaitUntil(Ljava/util/Date;)Z", hook("awaitUntil", "Ljava/util/Date;", "Z"));

    private Conditions() {}

    static Collection<Hook> all() {
        return HOOKS.values();
    }

    /// Null if the call is none.
    static @Nullable Hook find(InvokeInstruction call) {
        return OWNERS.contains(call.owner().asInternalName())
                ? HOOKS.get(call.name().stringValue() + call.type().stringValue())
                : null;
    }

    private static Hook hook(String name, String parameters, String result) {
        return Hook.of(
                "ConditionHooks",
                name,
                "(Ljava/util/concurrent/locks/Condition;" + parameters + ")" + result);
    }
}
