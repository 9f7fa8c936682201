package interleave.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A thread that the code under test has started and that is still there when all is over.
///
/// @param thread where it stands
/// @param started the line that started it, if that is known
/// @param now its innermost line in the code under test, if it is in any
public record LeftOver(ThreadReport thread, Optional<Location> started, Optional<Location> now) {
    /// What tells a test's author and a student of them.
    public static Finding finding(List<LeftOver> threads) {
        String verb = threads.size() == 1 ? "thread is" : "threads are";
        return new Finding(
                Kind.THREAD_LEAK,
                "All is over, but %d %s left: %s."
                        .formatted(
                                threads.size(),
                                verb,
                                threads.stream()
                                        .map(LeftOver::text)
                                        .collect(Collectors.joining("; "))),
                threads.stream().flatMap(LeftOver::locations).distinct().toList(),
                threads.stream().map(LeftOver::thread).toList());
    }

    private String text() {
        return thread.name()
                + started.map(line -> ", started in " + place(line) + ",").orElse("")
                + " has not ended: it "
                + thread.doing()
                + now.map(line -> " (" + place(line) + ")").orElse("");
    }

    private Stream<Location> locations() {
        return Stream.of(started, now).flatMap(Optional::stream);
    }

    private static String place(Location location) {
        return location.file() + ":" + location.line();
    }
}
