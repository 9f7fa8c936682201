package interleave.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What to measure.
///
/// @param only programs whose id has this in it
/// @param share one in so many of each tool's schedules, to try things out
record Options(List<ToolName> tools, Pattern only, int rounds, int share) {
    static final String USAGE =
            "bench/run [--tools=engine,lincheck,plain,limit] [--only=REGEX] [--rounds=11]"
                    + " [--share=1]";

    static Options parse(String... arguments) {
        var options = new Options(List.of(ToolName.values()), Pattern.compile(""), 11, 1);
        for (String argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    private Options with(String argument) {
        String value = argument.substring(argument.indexOf('=') + 1);
        return switch (argument.substring(0, argument.length() - value.length())) {
            case "--tools=" -> new Options(tools(value), only, rounds, share);
            case "--only=" -> new Options(tools, Pattern.compile(value), rounds, share);
            case "--rounds=" -> new Options(tools, only, Integer.parseInt(value), share);
            case "--share=" -> new Options(tools, only, rounds, Integer.parseInt(value));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static List<ToolName> tools(String names) {
        return Arrays.stream(names.split(","))
                .map(name -> ToolName.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }
}
