package interleave.app.scaffold;

import interleave.app.UserError;
import interleave.app.files.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/// Writes the folders of a new kata and names it in both lists of modules.
public final class Scaffold {
    private static final Pattern ID = Pattern.compile("\\d\\d(-[a-z][a-z0-9]*)+");

    /// Each template and the place of its file.
    private static final Map<String, String> FILES =
            Map.ofEntries(
                    Map.entry("exercise-pom.xml", "exercises/${id}/pom.xml"),
                    Map.entry("kata.toml", "exercises/${id}/kata.toml"),
                    Map.entry("README.md", "exercises/${id}/README.md"),
                    Map.entry(
                            "Starter.java.txt",
                            "exercises/${id}/src/main/java/katas/${package}/${type}.java"),
                    Map.entry(
                            "VisibleTests.java.txt",
                            "exercises/${id}/src/test/java/katas/${package}/${type}Tests.java"),
                    Map.entry("solution-pom.xml", "solutions/${id}/pom.xml"),
                    Map.entry("NOTES.md", "solutions/${id}/NOTES.md"),
                    Map.entry(
                            "Reference.java.txt",
                            "solutions/${id}/src/main/java/katas/${package}/${type}.java"),
                    Map.entry(
                            "HiddenTests.java.txt",
                            "solutions/${id}/src/test/java/katas/${package}/${type}HiddenTests.java"),
                    Map.entry(
                            "Wrong.java.txt",
                            "solutions/${id}/wrong/counts-without-a-lock/${type}.java"),
                    Map.entry(
                            "verdict.toml",
                            "solutions/${id}/wrong/counts-without-a-lock/verdict.toml"));

    private final Path repository;

    public Scaffold(Path repository) {
        this.repository = repository;
    }

    /// Writes a kata that does something small, so that `kata check` has something to run from the
    /// first minute.
    ///
    /// @param id two digits and words in lower case, "17-rate-limiter"
    /// @return the files written, relative to the repository
    public List<Path> write(String id) throws UserError, IOException {
        if (!ID.matcher(id).matches()) {
            throw new UserError(
                    "%s is no name for a kata: two digits and words, such as 17-rate-limiter"
                            .formatted(id));
        }
        Map<String, String> words = words(id);
        if (SourceVersion.isKeyword(words.get("package"))) {
            throw new UserError(
                    "%s is no name for a kata: no package can be called %s"
                            .formatted(id, words.get("package")));
        }
        for (String folder : List.of("exercises", "solutions")) {
            if (Files.exists(repository.resolve(folder).resolve(id))) {
                throw new UserError("%s/%s is there already".formatted(folder, id));
            }
        }
        var written = new ArrayList<Path>();
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path place = Path.of(fill(file.getValue(), words));
            AtomicFile.write(repository.resolve(place), fill(template(file.getKey()), words));
            written.add(place);
        }
        for (String pom : List.of("exercises/pom.xml", "solutions/pom.xml")) {
            addModule(repository.resolve(pom), id);
            written.add(Path.of(pom));
        }
        written.sort(null);
        return written;
    }

    private static Map<String, String> words(String id) {
        List<String> words = Arrays.asList(id.substring(3).split("-", -1));
        String type =
                words.stream()
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining());
        String title = String.join(" ", words);
        return Map.of(
                "id",
                id,
                "package",
                String.join("", words),
                "type",
                type,
                "title",
                Character.toUpperCase(title.charAt(0)) + title.substring(1));
    }

    private static String fill(String template, Map<String, String> words) {
        String filled = template;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("${" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }

    private static String template(String name) throws IOException {
        try (InputStream in = Scaffold.class.getResourceAsStream("/scaffold/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no template " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void addModule(Path pom, String id) throws IOException {
        String text = Files.readString(pom);
        List<String> modules =
                new ArrayList<>(
                        Pattern.compile("<module>(.*?)</module>")
                                .matcher(text)
                                .results()
                                .map(module -> module.group(1))
                                .toList());
        modules.add(id);
        modules.sort(null);
        String list =
                modules.stream()
                        .map(module -> "    <module>%s</module>%n".formatted(module))
                        .collect(Collectors.joining("", "<modules>\n", "  </modules>"));
        AtomicFile.write(pom, text.replaceFirst("(?s)<modules>.*?</modules>", list));
    }
}
