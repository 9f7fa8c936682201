package interleave.app;

import interleave.app.command.Commands;
import interleave.app.command.Workspace;
import interleave.app.doctor.Machine;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/// Composes the grader and runs one command: the only place that reads the surroundings.
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        // Who interrupts a grading must not leave test JVMs behind.
        Runtime.getRuntime().addShutdownHook(new Thread(Main::endChildren));
        System.exit(Commands.of(workspace()).execute(arguments));
    }

    private static void endChildren() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    // Since JDK 25 there is no console again where there is no terminal.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private static Workspace workspace() {
        Path here = Path.of("").toAbsolutePath();
        boolean colour = isTerminal() && System.getenv("NO_COLOR") == null;
        return new Workspace(
                Path.of(System.getProperty("kata.home", here.toString())),
                here,
                machine(),
                InstantSource.system(),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                colour,
                columns());
    }

    /// Of the terminal, as the script that started this has found out; a usual width otherwise.
    private static int columns() {
        int told = Integer.getInteger("kata.columns", 0);
        return told > 0 ? told : 100;
    }

    /// Root's home is closed to whom its sandboxed processes run as.
    private static Path cache() {
        String chosen = System.getenv("XDG_CACHE_HOME");
        Path usual =
                System.getProperty("user.name").equals("root")
                        ? Path.of("/var/cache")
                        : Path.of(System.getProperty("user.home"), ".cache");
        return (chosen == null || chosen.isBlank() ? usual : Path.of(chosen)).resolve("interleave");
    }

    private static Machine machine() {
        return new Machine(
                Path.of(System.getProperty("java.home")),
                Path.of(System.getProperty("user.home")),
                cache(),
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors());
    }
}
