package katas.responsiveeditor;

import java.io.IOException;

/// What became of a save.
public sealed interface SaveResult {
    /// The text is on the disk.
    record Saved() implements SaveResult {}

    /// The text was not written, since a newer one came while it waited.
    record Superseded() implements SaveResult {}

    /// The disk could not write the text.
    record Failed(IOException cause) implements SaveResult {}
}
