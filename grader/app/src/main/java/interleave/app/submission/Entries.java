package interleave.app.submission;

import interleave.app.UserError;
import java.io.IOException;
import java.io.InputStream;

/// The files of a folder or an archive, one after the other.
interface Entries {
    /// Shows each file to the visitor.
    ///
    /// @throws UserError if they cannot be read, in one line that says why
    void forEach(Visitor visitor) throws UserError, IOException;

    /// Takes a look at a file and reads it if it is wanted.
    @FunctionalInterface
    interface Visitor {
        /// One file.
        ///
        /// @param path with forward slashes, from the root of the folder or archive
        void file(String path, InputStream content) throws IOException, UserError;
    }
}
