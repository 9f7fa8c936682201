package explored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A JVM with the engine as its only agent, in which nothing has been explored yet.
final class AnotherJvm {
    private AnotherJvm() {}

    /// All that a main program prints, once it has ended well.
    ///
    /// @param options further ones of that JVM
    static List<String> lines(List<String> options, Class<?> program, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(
                        argument ->
                                argument.startsWith("-javaagent:")
                                        && argument.contains("interleave"))
                .forEach(command::add);
        command.addAll(options);
        command.addAll(
                List.of("-cp", Path.of("target", "test-classes").toString(), program.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (Stream<String> lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
            List<String> all = lines.toList();
            assertThat(process.waitFor()).as(() -> String.join("\n", all)).isZero();
            return all;
        }
    }
}
