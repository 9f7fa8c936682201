package interleave.app.kata;

import interleave.app.sandbox.Limits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One kata, as its kata.toml declares it, and where its files are.
///
/// @param id its folder's name: "05-connection-pool"
/// @param packageName the last part of its package: "connectionpool"
/// @param repair whether the starter is working code with a planted bug
/// @param given file names of types that are not the student's to change
/// @param allows what a submission may use in this kata although it may not in others
/// @param limits of the JVMs that test its submissions
/// @param race the full name of the class among its visible tests that can be raced, if it has one
/// @param exercise its folder under exercises/
/// @param solution its folder under solutions/, which students do not have
public record Kata(
        String id,
        String title,
        String packageName,
        boolean repair,
        String story,
        List<String> concepts,
        Set<String> given,
        List<String> hints,
        List<Rule> rules,
        List<String> allows,
        Limits limits,
        Optional<String> race,
        Path exercise,
        Path solution) {
    public Kata {
        concepts = List.copyOf(concepts);
        given = Set.copyOf(given);
        hints = List.copyOf(hints);
        rules = List.copyOf(rules);
        allows = List.copyOf(allows);
    }

    /// The same kata within other limits.
    public Kata within(Limits others) {
        return new Kata(
                id,
                title,
                packageName,
                repair,
                story,
                concepts,
                given,
                hints,
                rules,
                allows,
                others,
                race,
                exercise,
                solution);
    }

    /// The full name of its package.
    public String javaPackage() {
        return "katas." + packageName;
    }

    /// Where a student's sources lie, inside the kata's folder and inside a submission's.
    public Path sourceFolder() {
        return Path.of("src", "main", "java", "katas", packageName);
    }

    public Path starter() {
        return exercise.resolve(sourceFolder());
    }

    public Path reference() {
        return solution.resolve(sourceFolder());
    }

    public Path visibleTests() {
        return exercise.resolve(testFolder());
    }

    public Path hiddenTests() {
        return solution.resolve(testFolder());
    }

    private Path testFolder() {
        return Path.of("src", "test", "java", "katas", packageName);
    }

    /// The folders of tests that are there: students have no hidden ones.
    public List<Path> testFolders() {
        return Stream.of(visibleTests(), hiddenTests()).filter(Files::isDirectory).toList();
    }
}
