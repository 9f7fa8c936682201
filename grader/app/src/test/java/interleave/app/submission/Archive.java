package interleave.app.submission;

import interleave.app.fixture.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/// The content of an archive, which can be written in each form that is taken in.
public final class Archive {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String name, byte[] content) {}

    public static Archive of(String name, String text) {
        return new Archive().with(name, text);
    }

    public Archive with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Archive with(String name, byte[] content) {
        entries.add(new Entry(name, content));
        return this;
    }

    public Path folder(Path folder) throws IOException {
        for (Entry entry : entries) {
            Files.write(Text.write(folder.resolve(entry.name), ""), entry.content);
        }
        return folder;
    }

    public Path zip(Path file) throws IOException {
        try (var zip = new ZipArchiveOutputStream(Files.newOutputStream(file))) {
            for (Entry entry : entries) {
                zip.putArchiveEntry(new ZipArchiveEntry(entry.name));
                zip.write(entry.content);
                zip.closeArchiveEntry();
            }
        }
        return file;
    }

    public Path tarGz(Path file) throws IOException {
        try (TarArchiveOutputStream tar = tar(file)) {
            for (Entry entry : entries) {
                var header = new TarArchiveEntry(entry.name, true);
                header.setSize(entry.content.length);
                tar.putArchiveEntry(header);
                tar.write(entry.content);
                tar.closeArchiveEntry();
            }
        }
        return file;
    }

    /// A zip whose only entry is this many zeros; the file is a thousand times smaller.
    public static Path bomb(Path file, String name, long size) throws IOException {
        try (var zip = new ZipArchiveOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putArchiveEntry(new ZipArchiveEntry(name));
            byte[] zeros = new byte[1 << 20];
            for (long written = 0; written < size; written += zeros.length) {
                zip.write(zeros);
            }
            zip.closeArchiveEntry();
        }
        return file;
    }

    /// A tar.gz whose only entry is a link.
    public static Path link(Path file, String name, byte kind, String target) throws IOException {
        try (TarArchiveOutputStream tar = tar(file)) {
            var link = new TarArchiveEntry(name, kind);
            link.setLinkName(target);
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        return file;
    }

    private static TarArchiveOutputStream tar(Path file) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        var tar = new TarArchiveOutputStream(new GZIPOutputStream(out), "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        return tar;
    }
}
