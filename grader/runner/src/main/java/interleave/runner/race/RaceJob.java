package interleave.runner.race;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What a race's JVM is asked to do, as its command line says it.
///
/// @param socket where the grader listens for events
/// @param race the full name of the class that implements the race
public record RaceJob(Path socket, String race, Pace pace) {
    /// The command line's arguments, in the order that [#parse] reads.
    public List<String> arguments() {
        return List.of(
                socket.toString(),
                race,
                String.valueOf(pace.warmUp().toMillis()),
                String.valueOf(pace.racing().toMillis()),
                String.valueOf(pace.mostRounds()));
    }

    static RaceJob parse(String[] arguments) {
        return new RaceJob(
                Path.of(arguments[0]),
                arguments[1],
                new Pace(
                        Duration.ofMillis(Long.parseLong(arguments[2])),
                        Duration.ofMillis(Long.parseLong(arguments[3])),
                        Integer.parseInt(arguments[4])));
    }
}
