package interleave.compiler;

/// A source file.
///
/// @param name without a folder: "Buffer.java"
public record Source(String name, String text) {}
