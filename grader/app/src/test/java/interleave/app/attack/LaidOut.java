package interleave.app.attack;

import interleave.app.compile.Compiler;
import interleave.app.kata.Kata;
import interleave.app.submission.Archive;
import interleave.app.submission.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A submission as a folder, before it is packed.
///
/// @param root the folder
/// @param name of the one source file in which a form of packing shows
record LaidOut(Path root, Kata kata, String name) {
    /// The folder of the sources in the submission.
    String folder() {
        return "exercises/%s/%s/".formatted(kata.id(), kata.sourceFolder());
    }

    String place() {
        return folder() + name;
    }

    Path source() {
        return root.resolve(place());
    }

    Path solution() {
        return kata.reference().resolve(name);
    }

    String text() throws IOException {
        return Files.readString(source());
    }

    /// The same folder with this one source changed.
    Path rewritten(byte[] content) throws IOException {
        Files.write(source(), content);
        return root;
    }

    /// An archive of all sources.
    Archive archive() throws IOException {
        var archive = new Archive();
        for (SourceFile file : Compiler.sources(source().getParent())) {
            archive.with(folder() + file.name(), file.text());
        }
        return archive;
    }

    /// Where an archive may be written.
    Path beside(String name) {
        return root.resolveSibling(name);
    }
}
