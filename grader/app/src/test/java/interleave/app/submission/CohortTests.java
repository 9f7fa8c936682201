package interleave.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.app.UserError;
import interleave.app.fixture.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortTests {
    private static final String FILE =
            "exercises/01-counter/src/main/java/katas/counter/Counter.java";

    @TempDir private Path folder;

    @Test
    void aFolderWithExercisesIsOneSubmission() throws Exception {
        write("alice/" + FILE);
        write("alice/solutions/x/README.md");

        assertThat(of("alice")).containsExactly("alice");
    }

    @Test
    void aFolderWithAnUnpackedRepositoryIsOneSubmission() throws Exception {
        write("alice/interleave-main/" + FILE);
        write("alice/.DS_Store");

        assertThat(of("alice")).containsExactly("alice");
    }

    @Test
    void aFolderOfSubmissionsStandsForItsChildrenInTheOrderOfTheirNames() throws Exception {
        write("course/bob/" + FILE);
        write("course/alice/repository/" + FILE);
        write("course/carol.zip");
        write("course/dave.TAR.GZ");

        assertThat(of("course"))
                .containsExactly(
                        "course/alice", "course/bob", "course/carol.zip", "course/dave.TAR.GZ");
    }

    @Test
    void otherFilesBesideSubmissionsAreNoSubmissions() throws Exception {
        write("course/alice/" + FILE);
        write("course/README.md");
        write("course/grades.csv");
        write("course/.git/HEAD");

        assertThat(of("course")).containsExactly("course/alice");
    }

    @Test
    void aFolderOfArchivesIsACohort() throws Exception {
        write("course/alice.zip");

        assertThat(of("course")).containsExactly("course/alice.zip");
    }

    @Test
    void anEmptyFolderStaysForTheIntakeToRefuse() throws Exception {
        Files.createDirectory(folder.resolve("empty"));

        assertThat(of("empty")).containsExactly("empty");
    }

    @Test
    void archivesAndWhatIsNotThereAreTakenAsTheyAre() throws Exception {
        write("alice.zip");

        assertThat(of("alice.zip", "nobody")).containsExactly("alice.zip", "nobody");
    }

    private void write(String path) {
        Text.write(folder.resolve(path), "x");
    }

    private List<String> of(String... paths) throws UserError {
        List<Path> resolved = List.of(paths).stream().map(folder::resolve).toList();
        return Cohort.submissions(resolved).stream()
                .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                .toList();
    }
}
