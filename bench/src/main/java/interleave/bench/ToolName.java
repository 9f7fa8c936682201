package interleave.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// The tools, with what their JVM needs and how many schedules each may spend on a program.
enum ToolName {
    ENGINE(100_000, 100_000),
    /// With schedule points inside j.u.c., where Lincheck has them too.
    ENGINE_INSIDE(100_000, 100_000),
    /// Its right programs tell no more than its speed and whether it raises a false alarm, and ten
    /// thousand schedules of one take it minutes.
    LINCHECK(10_000, 1_000),
    PLAIN(10_000, 10_000),
    LIMIT(100_000, 100_000);

    private final int ofWrong;
    private final int ofRight;

    ToolName(int ofWrong, int ofRight) {
        this.ofWrong = ofWrong;
        this.ofRight = ofRight;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int schedules(Case program) {
        return program.isRight() ? ofRight : ofWrong;
    }

    /// The limit plays nothing, so there is nothing for it to find.
    boolean isFor(Case program) {
        return this != LIMIT || program.isRight();
    }

    /// @param cache where the agent keeps the JDK's classes
    List<String> jvmArguments(Path agent, Path cache) {
        return switch (this) {
            case ENGINE, ENGINE_INSIDE ->
                    List.of("-javaagent:%s=katas/,cache=%s".formatted(agent, cache));
            case LINCHECK -> List.of("-XX:+EnableDynamicAgentLoading");
            case PLAIN -> List.of();
            case LIMIT -> List.of("--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");
        };
    }

    Tool tool() {
        return switch (this) {
            case ENGINE -> new EngineTool(false);
            case ENGINE_INSIDE -> new EngineTool(true);
            case LINCHECK -> new LincheckTool();
            case PLAIN -> new PlainTool();
            case LIMIT -> new LimitTool(3, 60);
        };
    }
}
