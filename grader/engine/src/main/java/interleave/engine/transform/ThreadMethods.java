package interleave.engine.transform;

import org.jspecify.annotations.Nullable;

/// What threads do to one another, in words.
final class ThreadMethods {
    private ThreadMethods() {}

    /// Null if a call of this method is no event.
    static @Nullable String event(String owner, String method) {
        return switch (owner) {
            case "java/lang/Thread" -> ofThread(method);
            case "java/lang/Thread$Builder",
                    "java/lang/Thread$Builder$OfPlatform",
                    "java/lang/Thread$Builder$OfVirtual" ->
                    method.equals("start") ? "starts a thread of {}" : null;
            case "java/lang/ThreadGroup" -> ofGroup(method);
            default -> null;
        };
    }

    private static @Nullable String ofThread(String method) {
        return switch (method) {
            case "start" -> "starts {}";
            case "join" -> "waits for {} to end";
            case "interrupt" -> "interrupts {}";
            case "isAlive" -> "asks whether {} is alive";
            case "isInterrupted" -> "asks whether {} is interrupted";
            case "getState" -> "asks for the state of {}";
            case "interrupted" -> "asks whether it was interrupted, and forgets it";
            case "startVirtualThread" -> "starts a virtual thread";
            case "sleep" -> "sleeps";
            case "yield" -> "gives way";
            case "activeCount", "enumerate" -> "asks which threads there are";
            case "getAllStackTraces" -> "asks what all threads do";
            case "getStackTrace" -> "asks what {} does";
            default -> null;
        };
    }

    private static @Nullable String ofGroup(String method) {
        return switch (method) {
            case "interrupt" -> "interrupts all threads of {}";
            case "activeCount", "enumerate" -> "asks which threads {} has";
            default -> null;
        };
    }
}
