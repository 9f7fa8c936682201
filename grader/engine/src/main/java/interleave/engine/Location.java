package interleave.engine;

/// A line of the code under test and the part it plays in a failure.
///
/// @param file the source file's name without its folder
/// @param line counted from 1
/// @param role what happens there, in a few words: "waits here"
public record Location(String file, int line, String role) {}
