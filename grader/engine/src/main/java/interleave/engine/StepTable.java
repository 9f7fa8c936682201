package interleave.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The steps of a schedule as lines of text: thread, place and event, each in its column.
///
/// @param most how many lines there may be; of a longer schedule the middle is left out, for it
///   begins with how it came about and ends with what it broke
public record StepTable(List<Step> steps, int most) {
    public StepTable {
        steps = List.copyOf(steps);
    }

    /// A line for each step, or for each but those in the middle.
    public List<String> lines() {
        int thread = width(Step::thread);
        int place = width(StepTable::place);
        var lines = new ArrayList<String>();
        for (Step step : steps) {
            lines.add(
                    "%s  %s  %s"
                            .formatted(
                                    padded(step.thread(), thread),
                                    padded(place(step), place),
                                    step.event()));
        }
        return lines.size() <= most ? lines : withoutMiddle(lines);
    }

    private List<String> withoutMiddle(List<String> lines) {
        int head = (most - 1) / 2;
        int tail = most - 1 - head;
        var kept = new ArrayList<String>(lines.subList(0, head));
        kept.add("… %,d steps left out".formatted(lines.size() - head - tail));
        kept.addAll(lines.subList(lines.size() - tail, lines.size()));
        return kept;
    }

    /// Where a step happens: "Buffer.java:41"; nothing for one in no line of the code or its tests.
    public static String place(Step step) {
        return step.file().isEmpty() ? "" : step.file() + ":" + step.line();
    }

    private int width(Function<Step, String> column) {
        return steps.stream().map(column).mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
