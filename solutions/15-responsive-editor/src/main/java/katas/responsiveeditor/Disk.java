package katas.responsiveeditor;

import java.io.IOException;

/// Where texts are kept. It is slow: whoever writes waits.
@FunctionalInterface
public interface Disk {
    /// Writes a text in place of the one before, and returns when it is there.
    ///
    /// @throws IOException if the text could not be written
    void write(String text) throws IOException;
}
