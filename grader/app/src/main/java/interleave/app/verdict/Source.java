package interleave.app.verdict;

/// A file that was graded, so that a report can show its lines.
///
/// @param file its name without its folder: "ConnectionPool.java"
public record Source(String file, String text) {}
