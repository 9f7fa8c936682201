package interleave.app.command;

import interleave.app.doctor.Machine;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Calls commands in this process and keeps what they print.
final class Shell {
    private final Path repository;
    private final Path home;

    /// @param home where the commands are called
    Shell(Path repository, Path home) {
        this.repository = repository;
        this.home = home;
    }

    /// What one call did.
    record Result(int exitCode, String out, String err) {
        List<String> errors() {
            return err.lines().toList();
        }
    }

    Result run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var machine =
                new Machine(
                        Path.of(System.getProperty("java.home")),
                        home,
                        home.resolve("cache"),
                        "any system",
                        2);
        var workspace =
                new Workspace(
                        repository,
                        home,
                        machine,
                        InstantSource.system(),
                        new PrintWriter(out),
                        new PrintWriter(err),
                        false,
                        100);
        int exitCode = Commands.of(workspace).execute(arguments);
        return new Result(exitCode, out.toString(), err.toString());
    }
}
