package interleave.bench;

import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The format of `results.json`: the machine, each tool's medians, each program and tool.
final class ResultsFile {
    private ResultsFile() {}

    static String json(Options options, List<Summary> summary, List<Result> results) {
        var file = new LinkedHashMap<String, Object>();
        file.put("schema", "interleave/bench/v1");
        file.put("java", Runtime.version().toString());
        file.put("processors", Runtime.getRuntime().availableProcessors());
        file.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        file.put("rounds", options.rounds());
        file.put("medians", summary);
        file.put("results", results);
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(file)
                        .replace("\"NaN\"", "null") // JSON has no such number
                + "\n";
    }
}
