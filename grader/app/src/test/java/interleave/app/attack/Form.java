package interleave.app.attack;

import interleave.app.submission.Archive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarConstants;

/// How a submission is packed, where the packing is the attack.
enum Form {
    FOLDER(packed -> packed.root()),
    ZIP_SLIP(
            packed ->
                    packed.archive()
                            .with("../../interleave-attack.txt", "x")
                            .with("/tmp/interleave-attack.txt", "x")
                            .with(packed.folder() + "../../../../../interleave-attack.java", "x")
                            .zip(packed.beside("slips.zip"))),
    LINKED_FILE(
            packed -> {
                Files.delete(packed.source());
                Files.createSymbolicLink(packed.source(), packed.solution());
                return packed.root();
            }),
    LINKED_FOLDER(
            packed -> {
                Path folder = packed.source().getParent();
                Files.move(folder, packed.beside("moved-away"));
                Files.createSymbolicLink(folder, packed.solution().getParent());
                return packed.root();
            }),
    LINKED_IN_A_TAR(
            packed ->
                    Archive.link(
                            packed.beside("links.tar.gz"),
                            packed.place(),
                            TarConstants.LF_SYMLINK,
                            packed.solution().toString())),
    ZIP_BOMB(packed -> Archive.bomb(packed.beside("bomb.zip"), packed.place(), 300L << 20)),
    SEVENTY_THOUSAND_ENTRIES(
            packed -> {
                Archive archive = packed.archive();
                for (int entry = 0; entry < 70_000; entry++) {
                    archive.with("f" + entry, "");
                }
                return archive.zip(packed.beside("entries.zip"));
            }),
    TWICE(
            packed ->
                    packed.archive()
                            .with(packed.place(), "class Other {}")
                            .zip(packed.beside("twice.zip"))),
    NAMES_THAT_DIFFER_IN_CASE(
            packed ->
                    packed.archive()
                            .with(packed.folder() + "SUMRACE.java", "class Other {}")
                            .zip(packed.beside("cases.zip"))),
    NAMED_PIPE(
            packed -> {
                Files.delete(packed.source());
                run("mkfifo", packed.source().toString());
                return packed.root();
            }),
    HUGE_SOURCE(
            packed ->
                    packed.rewritten(
                            (" ".repeat(1 << 20) + packed.text())
                                    .getBytes(StandardCharsets.UTF_8))),
    BYTE_ORDER_MARK(
            packed ->
                    packed.rewritten(("\ufeff" + packed.text()).getBytes(StandardCharsets.UTF_8))),
    LATIN_1(
            packed ->
                    packed.rewritten(
                            (packed.text() + "// \u00e9").getBytes(StandardCharsets.ISO_8859_1))),
    UTF_16(packed -> packed.rewritten(packed.text().getBytes(StandardCharsets.UTF_16))),
    NUL_CHARACTERS(
            packed ->
                    packed.rewritten(
                            packed.text().replace(" ", " \0").getBytes(StandardCharsets.UTF_8))),
    ODD_NAME(
            packed ->
                    Files.move(
                            packed.root(),
                            packed.beside("\u001b[2J\u202e<script>evil()<img src=x evil>\n"))),
    FORMULA_NAME(packed -> Files.move(packed.root(), packed.beside("=cmd|' C calc'!A0"))),
    ODD_NAME_OF_NOTHING(
            packed -> Files.createFile(packed.beside("\u001b[2J\u202e<script>evil().zip"))),
    ARCHIVE_IN_AN_ARCHIVE(
            packed -> {
                Path inner = packed.archive().zip(packed.beside("inner.zip"));
                return new Archive()
                        .with("inner.zip", Files.readAllBytes(inner))
                        .zip(packed.beside("outer.zip"));
            });

    private final Packing packing;

    Form(Packing packing) {
        this.packing = packing;
    }

    /// Reads a form as attack.toml names it: "zip-slip".
    static Form named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Packs what has been laid out.
    ///
    /// @return what is handed in
    Path pack(LaidOut files) throws IOException {
        return packing.pack(files);
    }

    private static void run(String... command) throws IOException {
        try {
            int _ = new ProcessBuilder(command).start().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Packing {
        Path pack(LaidOut files) throws IOException;
    }
}
