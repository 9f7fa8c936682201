package interleave.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What `bench/run` prints.
final class Table {
    private Table() {}

    static String of(List<Summary> summary, List<Result> results) {
        return """
        %s
        Medians over the programs; schedules/s and steps/s over the right ones.
        Lincheck is met at its best: threads that are subclasses of Thread, no lambda or record where
        JDK 25 hides from it what they hold.

        %-9s %9s %9s %7s %12s %12s %10s %10s %10s %9s %7s
        %s
        """
                .formatted(
                        results.stream().map(Table::line).collect(Collectors.joining("\n")) + "\n",
                        "tool",
                        "found",
                        "false al.",
                        "broken",
                        "schedules/s",
                        "steps/s",
                        "schedules",
                        "ms",
                        "cold ms",
                        "start ms",
                        "MB",
                        summary.stream().map(Table::line).collect(Collectors.joining("\n")));
    }

    static String line(Result result) {
        return "%-9s %-58s %-6s %8s schedules %9s ms %11s/s %7s ms to start %6s MB  %s"
                .formatted(
                        result.tool(),
                        result.program(),
                        verdict(result),
                        number(result.schedulesToFailure()),
                        decimal(result.millisToFailure()),
                        number(result.schedulesPerSecond()),
                        number(result.startMillis()),
                        number(result.residentMegabytes()),
                        shortened(result.note() + result.finding()))
                .stripTrailing();
    }

    private static String line(Summary each) {
        return "%-9s %9s %9s %7d %12s %12s %10s %10s %10s %9s %7s"
                .formatted(
                        each.tool(),
                        each.found() + "/" + each.wrong(),
                        each.falseAlarms() + "/" + each.right(),
                        each.broken(),
                        number(each.schedulesPerSecond()),
                        number(each.stepsPerSecond()),
                        number(each.schedulesToFailure()),
                        decimal(each.millisToFailure()),
                        decimal(each.firstMillisToFailure()),
                        number(each.startMillis()),
                        number(each.residentMegabytes()));
    }

    private static String verdict(Result result) {
        if (!result.note().isEmpty()) {
            return "broken";
        }
        if (result.right()) {
            return result.found() ? "FALSE" : "quiet";
        }
        return result.found() ? "found" : "missed";
    }

    private static String number(@Nullable Double number) {
        return number == null || number.isNaN() ? "-" : String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String decimal(@Nullable Double number) {
        return number == null || number.isNaN() ? "-" : String.format(Locale.ROOT, "%,.1f", number);
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 90 ? line : line.substring(0, 90);
    }
}
