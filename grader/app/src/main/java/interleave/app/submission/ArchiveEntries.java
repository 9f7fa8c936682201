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
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/// The files in a zip or tar.gz, read in memory: nothing is unpacked to the disk.
record ArchiveEntries(Path archive) implements Entries {
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    static boolean canRead(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".zip") || name.endsWith(".tar.gz") || name.endsWith(".tgz");
    }

    @Override
    public void forEach(Visitor visitor) throws UserError, IOException {
        int entries = 0;
        long bytes = 0;
        try (ArchiveInputStream<?> in = open()) {
            for (ArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new UserError(
                            "%s has more than %d entries".formatted(archive, MOST_ENTRIES));
                }
                if (isFile(entry)) {
                    visitor.file(entry.getName(), in);
                }
                if (in.canReadEntryData(entry)) {
                    bytes += rest(in, MOST_BYTES - bytes);
                }
                if (bytes >= MOST_BYTES) {
                    throw new UserError(
                            "%s unpacks to more than %d MiB".formatted(archive, MOST_BYTES >> 20));
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

    /// Reads over what nobody wants of an entry, so far and no further: a few kilobytes of archive
    /// can stand for gigabytes.
    private static long rest(InputStream entry, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int read = entry.read(buffer); read >= 0 && total < most; read = entry.read(buffer)) {
            total += read;
        }
        return total;
    }

    /// A tar's own word for a file holds for links and devices too.
    private static boolean isFile(ArchiveEntry entry) {
        return !entry.isDirectory()
                && (!(entry instanceof TarArchiveEntry tar)
                        || tar.getLinkFlag() == TarConstants.LF_NORMAL
                        || tar.getLinkFlag() == TarConstants.LF_OLDNORM);
    }
}
