package interleave.engine;

/// A line of the code under test.
///
/// @param file its name without folders
/// @param number counted from 1
public record Line(String file, int number) {}
