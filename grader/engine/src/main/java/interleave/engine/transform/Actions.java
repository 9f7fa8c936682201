package interleave.engine.transform;

import interleave.engine.Action;
import java.util.Set;

/// What a call of the JDK does, by its name.
final class Actions {
    private static final String CONCURRENT = "java/util/concurrent/";
    private static final Set<String> TAKE =
            Set.of(
                    "acquire",
                    "acquireUninterruptibly",
                    "lock",
                    "lockInterruptibly",
                    "tryAcquire",
                    "tryLock");
    private static final Set<String> GIVE_BACK =
            Set.of("release", "unlock", "unlockRead", "unlockWrite");
    private static final Set<String> MORE_READERS =
            Set.of(
                    "getAcquire",
                    "getOpaque",
                    "getPlain",
                    "intValue",
                    "longValue",
                    "mappingCount",
                    "remainingCapacity",
                    "sum");

    private Actions() {}

    static Action ofThread(String method) {
        return switch (method) {
            case "join" -> Action.JOIN;
            case "interrupt" -> Action.INTERRUPT;
            case "sleep" -> Action.SLEEP;
            default -> Action.CALL;
        };
    }

    /// @param owner of `java.util.concurrent`, by its internal name
    static Action ofConcurrent(String owner, String method) {
        String type = owner.substring(CONCURRENT.length());
        if (type.equals("Semaphore") || type.endsWith("Lock")) {
            return ofLock(method);
        }
        if (type.endsWith("Condition") || type.endsWith("ConditionObject")) {
            return ofCondition(method);
        }
        if (type.equals("locks/LockSupport")) {
            return ofLockSupport(method);
        }
        return isStore(type) ? ofStore(method) : Action.CALL;
    }

    private static Action ofLock(String method) {
        if (TAKE.contains(method)) {
            return Action.ACQUIRE;
        }
        return GIVE_BACK.contains(method) ? Action.RELEASE : Action.CALL;
    }

    private static Action ofCondition(String method) {
        return switch (method) {
            case "signal" -> Action.NOTIFY;
            case "signalAll" -> Action.NOTIFY_ALL;
            default -> method.startsWith("await") ? Action.WAIT : Action.CALL;
        };
    }

    private static Action ofLockSupport(String method) {
        if (method.startsWith("park")) {
            return Action.PARK;
        }
        return method.equals("unpark") ? Action.UNPARK : Action.CALL;
    }

    /// Whether it holds values, as an atomic variable and a queue do.
    private static boolean isStore(String type) {
        return type.startsWith("atomic/")
                || type.startsWith("Concurrent")
                || type.startsWith("CopyOnWrite")
                || type.endsWith("Queue")
                || type.endsWith("Deque");
    }

    static Action ofStore(String method) {
        return PlainTypes.isReader(method) || MORE_READERS.contains(method)
                ? Action.READ
                : Action.WRITE;
    }
}
