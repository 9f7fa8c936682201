package interleave.engine.transform;

import org.jspecify.annotations.Nullable;

/// What a method of VarHandle or Unsafe does to memory, as its name tells.
enum AccessMode {
    READ(Hooks.SYNC_READ, Hooks.SYNC_READ_AT),
    WRITE(Hooks.SYNC_WRITE, Hooks.SYNC_WRITE_AT),
    UPDATE(Hooks.SYNC_UPDATE, Hooks.SYNC_UPDATE_AT);

    private final Hook onObject;
    private final Hook atOffset;

    AccessMode(Hook onObject, Hook atOffset) {
        this.onObject = onObject;
        this.atOffset = atOffset;
    }

    /// Announces it for an object as a whole.
    Hook onObject() {
        return onObject;
    }

    /// Announces it for what lies at an offset in an object.
    Hook atOffset() {
        return atOffset;
    }

    /// Null if it orders nothing: plain and opaque accesses, and what is no access.
    static @Nullable AccessMode of(String method) {
        if (method.startsWith("compareAnd")
                || method.startsWith("weakCompareAnd")
                || method.startsWith("getAnd")) {
            return update(method);
        }
        if (method.startsWith("get")) {
            return method.endsWith("Volatile") || method.endsWith("Acquire") ? READ : null;
        }
        boolean write = method.startsWith("set") || method.startsWith("put");
        return write && (method.endsWith("Volatile") || method.endsWith("Release")) ? WRITE : null;
    }

    /// One that only acquires is still a write to those that come after it, so it counts as both.
    private static @Nullable AccessMode update(String method) {
        if (method.endsWith("Plain")) {
            return null;
        }
        return method.endsWith("Release") ? WRITE : UPDATE;
    }

    /// How many values a method of VarHandle takes after those that tell where the variable is; -1
    /// if it is no access.
    static int values(String method) {
        if (method.startsWith("compareAnd") || method.startsWith("weakCompareAnd")) {
            return 2;
        }
        if (method.startsWith("getAnd") || method.startsWith("set")) {
            return 1;
        }
        return method.startsWith("get") ? 0 : -1;
    }
}
