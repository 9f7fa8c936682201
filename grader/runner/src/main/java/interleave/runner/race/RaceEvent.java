package interleave.runner.race;

import interleave.junit.race.Course;

/// What a race's JVM tells the grader, in this order: the race is on, its rounds, its end.
public sealed interface RaceEvent {
    /// The warm-up is under way.
    ///
    /// @param processors how many this JVM sees
    record WarmingUp(Course course, int processors) implements RaceEvent {}

    /// The warm-up is over, and from here on it counts.
    record Started(int rounds) implements RaceEvent {}

    /// One run of one lane.
    ///
    /// @param same whether it came to what the sequential run of this count had come to
    record Timed(Lane lane, int count, long nanos, boolean same) implements RaceEvent {}

    /// How many times as much as one thread got done those that share nothing, one for each
    /// processor: once a round, of work that processors share.
    record Spared(double processors) implements RaceEvent {}

    /// Every lane has been run once more.
    record RoundDone() implements RaceEvent {}

    /// The code under test threw, and the race is over.
    record Threw(String message) implements RaceEvent {}

    /// There is no such race, and the student cannot help it.
    record Broken(String message) implements RaceEvent {}

    /// All rounds were run.
    record Done() implements RaceEvent {}
}
