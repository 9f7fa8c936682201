package interleave.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a test JVM is asked to do, as its command line says it.
///
/// @param socket where the grader listens for events
/// @param classes the submission's classes and those of its tests
/// @param packageName of both
/// @param approach how each criterion is played
/// @param seed of all random choices
/// @param criteria as "TestClass.method", in the order in which to run them
public record Job(
        Path socket,
        Path classes,
        String packageName,
        Approach approach,
        long seed,
        List<String> criteria) {
    public Job {
        criteria = List.copyOf(criteria);
    }

    /// The command line's arguments, in the order that [#parse] reads.
    public List<String> arguments() {
        return Stream.concat(
                        Stream.of(
                                socket.toString(),
                                classes.toString(),
                                packageName,
                                approach.word(),
                                String.valueOf(seed)),
                        criteria.stream())
                .toList();
    }

    static Job parse(String[] arguments) {
        List<String> words = List.of(arguments);
        return new Job(
                Path.of(words.get(0)),
                Path.of(words.get(1)),
                words.get(2),
                Approach.parse(words.get(3)),
                Long.parseLong(words.get(4)),
                words.subList(5, words.size()));
    }
}
