package interleave.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Bars on a logarithmic scale, in the reader's light or dark colours.
final class Chart {
    private static final int WIDTH = 720;
    private static final int LEFT = 110;
    private static final int LONGEST = 480;
    private static final int ROW = 26;
    private static final int HEAD = 40;

    private Chart() {}

    static String svg(List<Summary> tools) {
        String speed = panel(0, "schedules per second", tools, Summary::schedulesPerSecond);
        int second = height(tools, Summary::schedulesPerSecond);
        String wait =
                panel(second, "milliseconds to the first failure", tools, Summary::millisToFailure);
        int third = second + height(tools, Summary::millisToFailure);
        String found = panel(third, "wrong programs found", tools, Summary::found);
        int height = third + height(tools, Summary::found);
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" \
        aria-label="The engine beside its peers: medians over all programs, on a logarithmic scale">
        <style>
          text { font: 13px system-ui, sans-serif; fill: #24292f }
          .title { font-weight: 600 }
          rect { fill: #8c959f }
          .engine { fill: #0969da }
          @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 }
            rect { fill: #6e7681 }
            .engine { fill: #4493f8 }
          }
        </style>
        %s%s%s</svg>
        """
                .formatted(WIDTH, height, speed, wait, found);
    }

    private static String panel(
            int top, String title, List<Summary> tools, ToDoubleFunction<Summary> of) {
        double most = shown(tools, of).stream().mapToDouble(of).max().orElse(1);
        var rows = new StringBuilder();
        rows.append(
                "<text class=\"title\" x=\"%d\" y=\"%d\">%s</text>\n"
                        .formatted(LEFT, top + 22, title));
        int y = top + HEAD;
        for (Summary tool : shown(tools, of)) {
            rows.append(bar(y, tool.tool(), of.applyAsDouble(tool), most));
            y += ROW;
        }
        return rows.toString();
    }

    /// Bars begin at a tenth of a unit, so that one unit can be seen.
    private static String bar(int y, String tool, double value, double most) {
        double length = Math.max(2, LONGEST * Math.log10(value * 10) / Math.log10(most * 10));
        return """
        <text x="%d" y="%d" text-anchor="end">%s</text>
        <rect class="%s" x="%d" y="%d" width="%.0f" height="16" rx="2"/>
        <text x="%.0f" y="%d">%s</text>
        """
                .formatted(
                        LEFT - 8,
                        y + 13,
                        tool,
                        tool,
                        LEFT,
                        y,
                        length,
                        LEFT + length + 8,
                        y + 13,
                        String.format(Locale.ROOT, value < 10 ? "%,.1f" : "%,.0f", value));
    }

    private static int height(List<Summary> tools, ToDoubleFunction<Summary> of) {
        return HEAD + ROW * shown(tools, of).size();
    }

    private static List<Summary> shown(List<Summary> tools, ToDoubleFunction<Summary> of) {
        return tools.stream()
                .filter(tool -> of.applyAsDouble(tool) > 0)
                .collect(Collectors.toList());
    }
}
