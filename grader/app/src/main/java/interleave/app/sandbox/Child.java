package interleave.app.sandbox;

import java.nio.file.Path;
import java.util.List;

/// A process to start, and all of the host that it may see.
///
/// @param command the program, by its full path, and its arguments
/// @param folder where it works if nothing shuts it in
/// @param readable what it may read, at the same places as on the host
/// @param writable what it may write to as well
public record Child(List<String> command, Path folder, List<Path> readable, List<Path> writable) {
    public Child {
        command = List.copyOf(command);
        readable = List.copyOf(readable);
        writable = List.copyOf(writable);
    }
}
