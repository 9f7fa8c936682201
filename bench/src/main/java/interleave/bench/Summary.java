package interleave.bench;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A tool's medians over the programs; NaN where there is nothing to take one of.
///
/// @param wrong how many wrong programs were measured, and `found` how many of them it found
/// @param right how many right ones were, and `falseAlarms` in how many of them it found something
/// @param broken in how many programs it could not do its work
record Summary(
        String tool,
        long wrong,
        long found,
        long right,
        long falseAlarms,
        long broken,
        double schedulesPerSecond,
        double stepsPerSecond,
        double schedulesToFailure,
        double millisToFailure,
        double firstMillisToFailure,
        double startMillis,
        double residentMegabytes) {
    static Summary of(ToolName tool, List<Result> all) {
        var results = all.stream().filter(result -> result.tool().equals(tool.text())).toList();
        return new Summary(
                tool.text(),
                results.stream().filter(result -> !result.right()).count(),
                results.stream().filter(result -> !result.right() && result.found()).count(),
                results.stream().filter(Result::right).count(),
                results.stream().filter(Result::isFalseAlarm).count(),
                results.stream().filter(result -> !result.note().isEmpty()).count(),
                median(results.stream().filter(Result::right), Result::schedulesPerSecond),
                median(results.stream().filter(Result::right), Result::stepsPerSecond),
                median(wrong(results), Result::schedulesToFailure),
                median(wrong(results), Result::millisToFailure),
                median(wrong(results), Result::firstMillisToFailure),
                median(results.stream(), Result::startMillis),
                median(results.stream(), Result::residentMegabytes));
    }

    private static Stream<Result> wrong(List<Result> results) {
        return results.stream().filter(result -> !result.right());
    }

    private static double median(
            Stream<Result> results, Function<Result, @Nullable Double> property) {
        return Median.of(
                results.map(property).filter(Objects::nonNull).mapToDouble(Double::doubleValue));
    }
}
