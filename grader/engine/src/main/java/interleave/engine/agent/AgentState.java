package interleave.engine.agent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether this JVM's threads can be controlled.
public final class AgentState {
    private static volatile boolean on;
    private static volatile @Nullable String problem;

    private AgentState() {}

    /// Whether the agent was started, and is ready.
    public static boolean isOn() {
        return on;
    }

    /// Why the agent is not ready although it was started, or which class it could not transform;
    /// in one line.
    public static Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    static void ready() {
        on = true;
    }

    static void failed(String why) {
        problem = why;
    }
}
