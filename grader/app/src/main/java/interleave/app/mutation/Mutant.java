package interleave.app.mutation;

import interleave.app.submission.SourceFile;

/// A reference with one place weakened.
///
/// @param name where and how: "BoundedBuffer.put: `while` → `if`"; no other mutant of the kata has
///   it
/// @param line where, counted from 1
/// @param source the weakened file
record Mutant(String name, int line, SourceFile source) {
    /// The same under a name that tells it from another one: "… (2)".
    Mutant numbered(int number) {
        return new Mutant("%s (%d)".formatted(name, number), line, source);
    }
}
