package interleave.app.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JVM to start, and all of the host that it may see.
///
/// @param runtime the home of the java that it runs
/// @param arguments of that java: its options, the program, and the program's own
/// @param folder where it works if nothing shuts it in
/// @param readable what it may read, at the same places as on the host
/// @param writable what it may write to as well
/// @param bounds what a sandbox lets it have
public record Child(
        Path runtime,
        List<String> arguments,
        Path folder,
        List<Path> readable,
        List<Path> writable,
        Bounds bounds) {
    /// Options of each of our JVMs: they leave nothing behind when they end, whatever ends them,
    /// and let nobody in.
    public static final List<String> STEADY =
            List.of(
                    "-XX:+UseSerialGC",
                    "--illegal-native-access=deny",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:ErrorFile=/dev/null",
                    "-XX:-UsePerfData",
                    "-XX:+DisableAttachMechanism",
                    "-Xshare:auto",
                    "-Xlog:disable");

    public Child {
        arguments = List.copyOf(arguments);
        readable = List.copyOf(readable);
        writable = List.copyOf(writable);
    }

    /// The program by its full path, and its arguments.
    List<String> command() {
        var command = new ArrayList<String>();
        command.add(runtime.resolve("bin/java").toString());
        command.addAll(arguments);
        return command;
    }
}
