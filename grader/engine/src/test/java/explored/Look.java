package explored;

import interleave.engine.Exploration;
import interleave.engine.Failure;
import interleave.engine.Kind;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import toys.programs.Shows;

/// Explores programs and prints what came of it, one line each: for whoever works on the engine.
///
/// `java -javaagent:target/interleave-engine-….jar=toys/ -cp target/test-classes explored.Look [-v]
/// [-i] PACKAGE-OR-CLASS...`, where -v shows the failures and -i puts points inside calls.
public final class Look {
    private Look() {}

    public static void main(String[] arguments) {
        List<String> options = Stream.of(arguments).filter(it -> it.startsWith("-")).toList();
        Stream.of(arguments)
                .filter(argument -> !argument.startsWith("-"))
                .flatMap(argument -> programs(argument).stream())
                .forEach(type -> look(type, options));
    }

    private static List<Class<?>> programs(String argument) {
        boolean isClass = Character.isUpperCase(argument.charAt(argument.lastIndexOf('.') + 1));
        return isClass ? List.of(Programs.load(argument)) : Programs.in(argument);
    }

    private static void look(Class<?> type, List<String> options) {
        long start = System.nanoTime();
        Exploration exploration =
                options.contains("-i") ? Programs.inside(type, 1) : Programs.explore(type, 1);
        double millis = (System.nanoTime() - start) / 1e6;
        String kind = exploration.failure().map(failure -> failure.kind().label()).orElse("-");
        String verdict = verdict(type, exploration);
        System.out.printf(
                "%-4s %-62s %-12s %6d runs %8.1f ms  %s%n",
                verdict,
                type.getName().substring(type.getPackageName().lastIndexOf('.') + 1),
                kind,
                exploration.runs(),
                millis,
                exploration.coverage().text());
        if (options.contains("-v") || verdict.equals("BAD")) {
            exploration.failure().ifPresent(Look::print);
        }
    }

    private static String verdict(Class<?> type, Exploration exploration) {
        if (exploration.coverage().uncontrolled().isPresent()) {
            return "OUT";
        }
        Shows shows = type.getAnnotation(Shows.class);
        List<Kind> expected =
                shows != null
                        ? List.of(shows.value())
                        : type.getSimpleName().equals("Wrong")
                                ? List.of(Kind.DATA_RACE, Kind.RACE)
                                : List.of();
        boolean fits =
                exploration.failure().isPresent()
                        ? expected.contains(exploration.failure().get().kind())
                        : expected.isEmpty();
        return fits ? "ok" : "BAD";
    }

    private static void print(Failure failure) {
        System.out.println("     " + failure.message());
        failure.locations()
                .forEach(
                        one ->
                                System.out.printf(
                                        "     %s:%d %s%n", one.file(), one.line(), one.role()));
        if (failure.cause() != null) {
            System.out.println(
                    Stream.of(failure.cause().getStackTrace())
                            .limit(12)
                            .map(frame -> "       at " + frame)
                            .collect(Collectors.joining("\n")));
        }
        if (failure.witness() != null) {
            System.out.println(
                    "     token "
                            + failure.witness().token()
                            + ", "
                            + failure.witness().contextSwitches()
                            + " switches");
            failure.witness()
                    .steps()
                    .forEach(
                            step ->
                                    System.out.printf(
                                            "       %-10s %s:%d %s | %s %s = %s%n",
                                            step.thread(),
                                            step.file(),
                                            step.line(),
                                            step.event(),
                                            step.action(),
                                            step.object(),
                                            step.value()));
        } else {
            System.out.println("     no witness");
        }
    }
}
