package interleave.app.submission;

/// A source file that somebody handed in.
///
/// @param name without its folder: "ConnectionPool.java"
public record SourceFile(String name, String text) {}
