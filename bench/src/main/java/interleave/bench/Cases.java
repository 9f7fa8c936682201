package interleave.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads which scenario is played on which solutions.
///
/// A line names a kata, a scenario and solutions; `right/*` stands for all folders of `right`.
record Cases(Path solutions) {
    List<Case> read(Path file) throws IOException {
        var cases = new ArrayList<Case>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> words = List.of(line.strip().split("\\s+"));
                for (String pattern : words.subList(2, words.size())) {
                    for (Path folder : folders(words.getFirst(), pattern)) {
                        cases.add(new Case(words.getFirst(), words.get(1), folder));
                    }
                }
            }
        }
        return cases;
    }

    private List<Path> folders(String kata, String pattern) throws IOException {
        if (!pattern.endsWith("/*")) {
            return List.of(Path.of(pattern));
        }
        Path home = solutions.resolve(kata);
        Path parent = home.resolve(pattern.substring(0, pattern.length() - 2));
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory).sorted().map(home::relativize).toList();
        }
    }
}
