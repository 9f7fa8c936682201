package interleave.app.submission;

import interleave.app.UserError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/// The files in a zip or tar.gz, read in memory: nothing is unpacked to the disk.
record ArchiveEntries(Path archive) implements Entries {
    private static final int MOST_ENTRIES = 10_000;

    static boolean canRead(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".zip") || name.endsWith(".tar.gz") || name.endsWith(".tgz");
    }

    @Override
    public void forEach(Visitor visitor) throws UserError, IOException {
        int entries = 0;
        try (ArchiveInputStream<?> in = open()) {
            for (ArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UserError(
                            "%s has more than %d entries".formatted(archive, MOST_ENTRIES));
                }
                if (isFile(entry)) {
                    visitor.file(entry.getName(), in);
                }
            }
        } catch (IOException | RuntimeException broken) {
            throw new UserError(
                    "%s cannot be read as an archive: it is damaged".formatted(archive), broken);
        }
        if (entries == 0) {
            throw new UserError("%s is empty or not an archive".formatted(archive));
        }
    }

    private ArchiveInputStream<?> open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(archive));
        return archive.toString().toLowerCase(Locale.ROOT).endsWith(".zip")
                ? new ZipArchiveInputStream(in)
                : new TarArchiveInputStream(new GZIPInputStream(in));
    }

    private static boolean isFile(ArchiveEntry entry) {
        return !entry.isDirectory()
                && (!(entry instanceof TarArchiveEntry tar) || (tar.isFile() && !tar.isLink()));
    }
}
