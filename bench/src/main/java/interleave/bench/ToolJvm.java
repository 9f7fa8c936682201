package interleave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/// Measures in a fresh JVM for each tool and program, one after the other.
///
/// Each starts as a test JVM of the grader does: with a class-data archive, and with what the agent
/// made of the JDK's classes the last time.
///
/// @param programs the archive of the programs' classes
/// @param agent the engine's jar
/// @param logs where each JVM's output goes
record ToolJvm(Path programs, Path agent, Path logs, int rounds, Duration deadline) {
    private static final int A_FEW = 100;

    /// Makes the archive, and fills the agent's cache.
    void prepare(Case program) throws IOException, InterruptedException {
        Files.createDirectories(logs);
        warmUp(ToolName.PLAIN, "-XX:ArchiveClassesAtExit=" + shared(), program);
        warmUp(ToolName.ENGINE, "-Xlog:disable", program);
    }

    private void warmUp(ToolName tool, String option, Case program)
            throws IOException, InterruptedException {
        List<String> command = command(tool, program, A_FEW);
        command.add(1, option);
        Path log = logs.resolve("warm-up-%s.log".formatted(tool.text()));
        int status =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start()
                        .waitFor();
        if (status != 0) {
            throw new IOException("a JVM to warm up ended with %d: see %s".formatted(status, log));
        }
    }

    private Path shared() {
        return logs.resolve("shared.jsa");
    }

    Result measure(ToolName tool, Case program, int schedules)
            throws IOException, InterruptedException {
        String name = tool.text() + "-" + program.className();
        Path out = logs.resolve(name + ".out");
        Path err = logs.resolve(name + ".err");
        Process jvm =
                new ProcessBuilder(command(tool, program, schedules))
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        if (!jvm.waitFor(deadline.toSeconds(), TimeUnit.SECONDS)) {
            jvm.destroyForcibly().waitFor();
            return Result.broken(
                    program, tool, "ended after %,d s".formatted(deadline.toSeconds()));
        }
        return Files.readAllLines(out).stream()
                .filter(line -> line.startsWith("{\""))
                .findFirst()
                .map(line -> new JsonMapper().readValue(line, Result.class))
                .orElseGet(() -> Result.broken(program, tool, complaint(err)));
    }

    private List<String> command(ToolName tool, Case program, int schedules) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC"));
        if (Files.exists(shared())) {
            command.add("-XX:SharedArchiveFile=" + shared());
        }
        command.addAll(tool.jvmArguments(agent, logs));
        command.addAll(List.of("-cp", programs + ":" + System.getProperty("java.class.path")));
        command.addAll(List.of(ToolMain.class.getName(), tool.name(), program.id()));
        command.addAll(List.of(program.isRight() ? "right" : "wrong", program.className()));
        command.addAll(List.of("" + schedules, "" + rounds, "" + System.currentTimeMillis()));
        return command;
    }

    private static String complaint(Path err) {
        try {
            return Files.readAllLines(err).stream()
                    .filter(line -> line.contains("Exception") || line.contains("Error"))
                    .findFirst()
                    .orElse("it ended without a result");
        } catch (IOException unreadable) {
            return "it ended without a result";
        }
    }
}
