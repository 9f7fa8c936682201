package interleave.app.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import interleave.app.UserError;
import interleave.app.fixture.Katas;
import interleave.app.kata.Kata;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTests {
    private static final String PLACE = "exercises/01-counter/src/main/java/katas/counter/";
    private static final String FILE = PLACE + "Counter.java";
    private static final String SOURCE = "class Counter {}";

    @TempDir private Path folder;

    private final Kata kata = Katas.kata(Path.of("repository"), "01-counter", "Ledger.java");
    private final Kata other = Katas.kata(Path.of("repository"), "02-two-queues");
    private final Intake intake = new Intake(List.of(kata, other));

    /// The forms in which people hand in.
    private enum Form {
        FOLDER,
        ZIP,
        TAR_GZ,
        TGZ;

        Path of(Archive archive, Path folder) throws IOException {
            return switch (this) {
                case FOLDER -> archive.folder(folder.resolve("alice"));
                case ZIP -> archive.zip(folder.resolve("alice.ZIP"));
                case TAR_GZ -> archive.tarGz(folder.resolve("alice.tar.gz"));
                case TGZ -> archive.tarGz(folder.resolve("alice.tgz"));
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSourceAtTheRootIsTakenFromEveryForm(Form form) throws Exception {
        Submission taken = intake.take(form.of(Archive.of(FILE, SOURCE), folder));

        assertThat(taken)
                .isEqualTo(
                        new Submission(
                                "alice",
                                Map.of("01-counter", List.of(source("Counter.java"))),
                                List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void aSourceOneFolderDownIsTakenFromEveryForm(Form form) throws Exception {
        Submission taken = intake.take(form.of(Archive.of("my work (1)/" + FILE, SOURCE), folder));

        assertThat(taken.of(kata)).containsExactly(source("Counter.java"));
    }

    @Test
    void aSourceTwoFoldersDownIsNotLookedFor() throws Exception {
        Path zip = Archive.of("one/two/" + FILE, SOURCE).zip(folder.resolve("deep.zip"));

        assertRefused(zip, "has no kata in it");
    }

    @Test
    void aPathMayStartWithADot() throws Exception {
        Path tar = Archive.of("./" + FILE, SOURCE).tarGz(folder.resolve("dot.tar.gz"));

        assertThat(intake.take(tar).of(kata)).containsExactly(source("Counter.java"));
    }

    @Test
    void severalKatasAndFilesAreKeptApart() throws Exception {
        Path zip =
                Archive.of(FILE, SOURCE)
                        .with(PLACE + "Zähler_2.java", SOURCE)
                        .with(
                                "exercises/02-two-queues/src/main/java/katas/twoqueues/Queues.java",
                                SOURCE)
                        .zip(folder.resolve("both.zip"));

        Submission taken = intake.take(zip);

        assertThat(taken.of(kata)).containsExactly(source("Counter.java"), source("Zähler_2.java"));
        assertThat(taken.of(other)).containsExactly(source("Queues.java"));
    }

    @Test
    void aKataThatIsNotInTheSubmissionHasNoFiles() throws Exception {
        Submission taken = intake.take(Archive.of(FILE, SOURCE).folder(folder.resolve("a")));

        assertThat(taken.of(other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exercises/01-counter/pom.xml",
                "exercises/01-counter/src/main/java/Counter.java",
                "exercises/01-counter/src/main/java/katas/counter/deeper/Counter.java",
                "exercises/01-counter/src/main/java/katas/other/Counter.java",
                "exercises/01-counter/src/test/java/katas/counter/CounterTests.java",
                "exercises/01-counter/src/main/resources/META-INF/services/x",
                "exercises/1-counter/src/main/java/katas/counter/Counter.java",
                "solutions/01-counter/src/main/java/katas/counter/Counter.java",
                PLACE + "Counter.class",
                PLACE + "Counter.java.bak",
                PLACE + "counter.JAVA",
                PLACE + "module-info.java",
                PLACE + "package-info.java",
                PLACE + "@options.java",
                PLACE + "-Werror.java",
                PLACE + "._Counter.java",
                PLACE + "1.java",
                PLACE + "Co unter.java",
                PLACE + "Counter\n.java",
                PLACE + "Counter\u202e.java",
                PLACE + ".java",
                PLACE + "../counter/Counter.java",
                "../" + PLACE + "../Counter.java",
                "../../" + FILE,
                "/root/" + FILE,
            })
    void nothingButDeclaredPathsIsTaken(String undeclared) throws Exception {
        Path tar =
                Archive.of(undeclared, "undeclared")
                        .with(FILE, SOURCE)
                        .tarGz(folder.resolve("odd.tar.gz"));

        Submission taken = intake.take(tar);

        assertThat(taken.files()).isEqualTo(Map.of("01-counter", List.of(source("Counter.java"))));
        assertThat(taken.notes()).isEmpty();
    }

    @Test
    void anArchiveOfNothingButOtherFilesIsRefusedWithWhatIsExpected() throws Exception {
        Path zip = Archive.of("essay.docx", "words").zip(folder.resolve("essay.zip"));

        assertRefused(
                zip,
                "essay.zip has no kata in it: expected files such as "
                        + PLACE
                        + "*.java, at its root or one folder down");
    }

    @Test
    void aGivenTypeIsLeftOutWithANote() throws Exception {
        Path zip =
                Archive.of(FILE, SOURCE)
                        .with(PLACE + "Ledger.java", "class Ledger { /* mine */ }")
                        .zip(folder.resolve("given.zip"));

        Submission taken = intake.take(zip);

        assertThat(taken.of(kata)).containsExactly(source("Counter.java"));
        assertThat(taken.notes())
                .containsExactly(PLACE + "Ledger.java was left out: the grader uses its own copy");
    }

    @Test
    void aTestClassIsLeftOutWithANote() throws Exception {
        Path zip =
                Archive.of(FILE, SOURCE)
                        .with(PLACE + "CounterTests.java", "class CounterTests {}")
                        .zip(folder.resolve("tests.zip"));

        Submission taken = intake.take(zip);

        assertThat(taken.of(kata)).containsExactly(source("Counter.java"));
        assertThat(taken.notes()).singleElement().asString().contains("CounterTests.java");
    }

    @Test
    void aSourceMayHave256Kibibytes() throws Exception {
        Path zip = sized(256 * 1024);

        assertThat(intake.take(zip).of(kata).getFirst().text()).hasSize(256 * 1024);
    }

    @Test
    void aSourceOfOneByteMoreIsRefused() throws Exception {
        assertRefused(sized(256 * 1024 + 1), FILE + " is too large");
    }

    private Path sized(int bytes) throws IOException {
        return Archive.of(FILE, "/".repeat(bytes)).zip(folder.resolve("sized.zip"));
    }

    @Test
    void aByteOrderMarkIsStripped() throws Exception {
        Path zip = Archive.of(FILE, "\uFEFF" + SOURCE).zip(folder.resolve("bom.zip"));

        assertThat(intake.take(zip).of(kata)).containsExactly(source("Counter.java"));
    }

    @Test
    void whatIsNotUtf8IsRefused() throws Exception {
        Path zip =
                new Archive()
                        .with(FILE, "// Zähler".getBytes(StandardCharsets.ISO_8859_1))
                        .zip(folder.resolve("latin.zip"));

        assertRefused(zip, FILE + " is not UTF-8 text");
    }

    @Test
    void aLinkInAFolderIsNotFollowed() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "class Secret {}");
        Path submission = Archive.of(FILE, SOURCE).folder(folder.resolve("links"));
        Files.createSymbolicLink(submission.resolve(PLACE + "Secret.java"), secret);

        assertThat(intake.take(submission).of(kata)).containsExactly(source("Counter.java"));
    }

    @Test
    void aLinkedFolderIsNotEntered() throws Exception {
        Path elsewhere = Archive.of(FILE, SOURCE).folder(folder.resolve("elsewhere"));
        Path submission = Files.createDirectory(folder.resolve("submission"));
        Files.createSymbolicLink(submission.resolve("exercises"), elsewhere.resolve("exercises"));

        assertRefused(submission, "has no kata in it");
    }

    @ParameterizedTest
    @ValueSource(bytes = {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_FIFO})
    void aLinkInATarIsNotFollowed(byte kind) throws Exception {
        Path tar = Archive.link(folder.resolve("link.tar.gz"), FILE, kind, "/etc/passwd");

        assertRefused(tar, "has no kata in it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/", ".idea/", ".git/"})
    void buildResultsAndDotFoldersAreSkipped(String skipped) throws Exception {
        Path submission = Archive.of(skipped + FILE, SOURCE).folder(folder.resolve("skipped"));

        assertRefused(submission, "has no kata in it");
    }

    @Test
    void theFolderItselfMayStartWithADot() throws Exception {
        Path submission = Archive.of(FILE, SOURCE).folder(folder.resolve(".hidden"));

        assertThat(intake.take(submission).of(kata)).containsExactly(source("Counter.java"));
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertRefused(folder.resolve("nobody"), "nobody is not there");
    }

    @Test
    void aPlainFileIsRefused() throws Exception {
        assertRefused(
                Files.writeString(folder.resolve("Counter.java"), SOURCE),
                "Counter.java is neither a folder nor a zip or tar.gz archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty.zip", "empty.tar.gz"})
    void anEmptyFileIsRefused(String name) throws Exception {
        assertRefused(Files.createFile(folder.resolve(name)), name + " is empty");
    }

    @Test
    void anArchiveWithoutEntriesIsRefused() throws Exception {
        assertRefused(new Archive().zip(folder.resolve("none.zip")), "none.zip is empty");
        assertRefused(new Archive().tarGz(folder.resolve("none.tgz")), "none.tgz is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise.zip", "noise.tar.gz", "noise.tgz"})
    void randomBytesAreRefused(String name) throws Exception {
        byte[] noise = new byte[5_000];
        new Random(1).nextBytes(noise);

        assertRefused(Files.write(folder.resolve(name), noise), name);
    }

    @Test
    void everyTruncationOfAZipIsRefusedOrTakenWhole() throws Exception {
        Path whole = Archive.of(FILE, noise()).zip(folder.resolve("whole.zip"));

        assertTruncationsAreRefused(whole, "cut.zip");
    }

    @Test
    void everyTruncationOfATarIsRefusedOrTakenWhole() throws Exception {
        Path whole = Archive.of(FILE, noise()).tarGz(folder.resolve("whole.tar.gz"));

        assertTruncationsAreRefused(whole, "cut.tar.gz");
    }

    private void assertTruncationsAreRefused(Path whole, String name) throws Exception {
        byte[] bytes = Files.readAllBytes(whole);
        List<SourceFile> complete = intake.take(whole).of(kata);
        for (int length = 1; length < bytes.length; length += 97) {
            Path cut = folder.resolve(name);
            Files.write(cut, java.util.Arrays.copyOf(bytes, length));
            try {
                assertThat(intake.take(cut).of(kata)).isEqualTo(complete);
            } catch (UserError refused) {
                assertThat(refused.getMessage()).contains(name).doesNotContain("\n");
            }
        }
    }

    /// Text that does not compress to almost nothing.
    private static String noise() {
        var random = new Random(2);
        var text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append("// ").append(random.nextLong()).append('\n');
        }
        return text.toString();
    }

    @Test
    void anArchiveOf50MebibytesIsRefused() throws Exception {
        Path large = folder.resolve("large.zip");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(50L << 20);
        }

        assertRefused(large, "large.zip is too large: 50 MiB, and 16 is the most");
    }

    @Test
    void anArchiveOfTooManyEntriesIsRefused() throws Exception {
        var archive = new Archive();
        for (int i = 0; i <= 10_000; i++) {
            archive.with("f" + i, "");
        }

        assertRefused(
                archive.zip(folder.resolve("many.zip")), "many.zip has more than 10000 entries");
    }

    @Test
    void aSourceThatUnpacksTo300MebibytesIsRefused() throws Exception {
        Path bomb = Archive.bomb(folder.resolve("bomb.zip"), FILE, 300L << 20);

        assertRefused(bomb, FILE + " is too large");
    }

    @Test
    void anArchiveThatUnpacksTo300MebibytesOfOtherFilesIsRefused() throws Exception {
        Path bomb = Archive.bomb(folder.resolve("bomb.zip"), "video.mp4", 300L << 20);

        assertRefused(bomb, "bomb.zip unpacks to more than 256 MiB");
    }

    @Test
    void aPathThatIsThereTwiceIsRefused() throws Exception {
        Archive twice = Archive.of(FILE, SOURCE).with(FILE, "class Counter { int other; }");

        assertRefused(twice.zip(folder.resolve("twice.zip")), FILE + " is in it twice");
        assertRefused(twice.tarGz(folder.resolve("twice.tgz")), FILE + " is in it twice");
    }

    @Test
    void pathsThatDifferOnlyInCaseAreRefused() throws Exception {
        Path zip =
                Archive.of(FILE, SOURCE)
                        .with(PLACE + "COUNTER.java", SOURCE)
                        .zip(folder.resolve("case.zip"));

        assertRefused(zip, FILE + " and COUNTER.java differ only in case");
    }

    @Test
    void twoSubmissionsInOneArchiveAreRefused() throws Exception {
        Path zip =
                Archive.of("alice/" + FILE, SOURCE)
                        .with("bob/" + PLACE + "Other.java", SOURCE)
                        .zip(folder.resolve("all.zip"));

        assertRefused(zip, "all.zip holds exercises in more than one folder");
    }

    @Test
    void whatAnArchiveCallsItsOutermostFolderIsNotRepeated() throws Exception {
        Path tar =
                Archive.of("\u001b[2J\n/" + FILE, "/".repeat(300_000))
                        .tarGz(folder.resolve("escape.tgz"));

        assertRefused(tar, FILE + " is too large");
    }

    @ParameterizedTest
    @ValueSource(strings = {".zip", "..zip", "...zip", ".tar.gz"})
    void aNameNeverLeadsOutOfTheFolderOfReports(String name) throws Exception {
        Path odd = folder.resolve(name);
        if (name.endsWith("zip")) {
            Archive.of(FILE, SOURCE).zip(odd);
        } else {
            Archive.of(FILE, SOURCE).tarGz(odd);
        }

        assertThat(intake.take(odd).name()).isEqualTo(name);
    }

    @Test
    void aNameHoldsNothingThatATerminalActsUpon() throws Exception {
        Path odd =
                Archive.of(FILE, SOURCE)
                        .folder(folder.resolve("al\u001b[2Jice\u202e\n\u2028\u00e9"));

        assertThat(intake.take(odd).name()).isEqualTo("al_[2Jice___\u00e9");
    }

    @Test
    void theReportsOfNobodyTakeThePlaceOfTheOverview() throws Exception {
        Path folderOfIt = Archive.of(FILE, SOURCE).folder(folder.resolve("overview.html"));
        Path archive = Archive.of(FILE, SOURCE).zip(folder.resolve("Overview.html.zip"));

        assertThat(intake.take(folderOfIt).name()).isEqualTo("overview.html_");
        assertThat(intake.take(archive).name()).isEqualTo("Overview.html_");
    }

    @Test
    void theNameOfAFolderIsThatOfTheFolderMeant() throws Exception {
        Path submission = Archive.of(FILE, SOURCE).folder(folder.resolve("dora.zip"));

        assertThat(intake.take(submission.resolve("exercises/..")).name()).isEqualTo("dora.zip");
    }

    private static SourceFile source(String name) {
        return new SourceFile(name, SOURCE);
    }

    private void assertRefused(Path path, String reason) {
        assertThatThrownBy(() -> intake.take(path))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n", "\u001b");
    }
}
