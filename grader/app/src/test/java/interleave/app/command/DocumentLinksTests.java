package interleave.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Where the documents lead is something.
class DocumentLinksTests {
    private static final Path REPOSITORY =
            Path.of(System.getProperty("kata.repository", "../..")).toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)[^)]*\\)");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<Path> documents = documents();

        assertThat(documents).isNotEmpty();
        for (Path document : documents) {
            assertThat(links(document))
                    .as("where the links of %s lead", REPOSITORY.relativize(document))
                    .allMatch(Files::exists);
        }
    }

    @Test
    void everyKataIsOnTheMapOfConcepts() throws IOException {
        List<Path> mapped = links(REPOSITORY.resolve("docs/concepts.md"));

        try (Stream<Path> katas = Files.list(REPOSITORY.resolve("exercises"))) {
            assertThat(katas.filter(Files::isDirectory).map(kata -> kata.resolve("README.md")))
                    .filteredOn(Files::exists)
                    .isNotEmpty()
                    .allMatch(mapped::contains);
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve("docs"));
                Stream<Path> katas = Files.walk(REPOSITORY.resolve("exercises"), 2)) {
            return Stream.concat(
                            Stream.of("README.md", "CONTRIBUTING.md").map(REPOSITORY::resolve),
                            Stream.concat(files, katas))
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static List<Path> links(Path document) throws IOException {
        return LINK.matcher(Files.readString(document))
                .results()
                .map(link -> document.resolveSibling(link.group(1)).normalize())
                .toList();
    }
}
