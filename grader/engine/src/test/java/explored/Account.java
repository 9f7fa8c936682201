package explored;

import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Witness;
import interleave.engine.schedule.Schedule;
import java.util.Objects;
import java.util.stream.Stream;

/// What one JVM tells of the programs of `toys.programs.chance`; a main program for another JVM.
final class Account {
    private Account() {}

    /// Explores each class that is named, or plays the token that follows it after an equals sign.
    public static void main(String[] programs) {
        Stream.of(programs).map(Account::of).forEach(System.out::println);
    }

    private static String of(String program) {
        int end = program.indexOf('=');
        return end < 0
                ? explored(Programs.load(program))
                : replayed(Programs.load(program.substring(0, end)), program.substring(end + 1));
    }

    static String explored(Class<?> program) {
        return text(program, Programs.explore(program, 1));
    }

    private static String replayed(Class<?> program, String token) {
        return text(
                program,
                Programs.explorer(program, 1)
                        .replay(Schedule.parse(token))
                        .explore(Programs.scenario(program)));
    }

    private static String text(Class<?> program, Exploration exploration) {
        Failure failure = exploration.failure().orElseThrow();
        Witness witness = witness(exploration);
        return String.join(
                " | ",
                program.getName(),
                failure.message(),
                witness.token(),
                witness.steps().toString());
    }

    static Witness witness(Exploration exploration) {
        return Objects.requireNonNull(exploration.failure().orElseThrow().witness());
    }
}
