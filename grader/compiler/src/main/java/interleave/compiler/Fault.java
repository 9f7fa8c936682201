package interleave.compiler;

/// What is wrong with the sources.
///
/// @param file its name without a folder; empty if it is no matter of one file
/// @param line counted from 1
public record Fault(String file, int line, String message) {
    /// As javac prints it, but for the folder.
    public String text() {
        return file.isEmpty() ? message : "%s:%d: %s".formatted(file, line, message);
    }
}
