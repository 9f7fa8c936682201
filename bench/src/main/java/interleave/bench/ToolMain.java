package interleave.bench;

import tools.jackson.databind.json.JsonMapper;

/// The main class of a tool's JVM. Prints the result as one line of JSON.
///
/// Arguments: the tool, the program's id, `right` or `wrong`, its class, schedules, rounds, and
/// when the process was started.
final class ToolMain {
    private ToolMain() {}

    public static void main(String[] arguments) throws Exception {
        ToolName name = ToolName.valueOf(arguments[0]);
        var program = (Program) Class.forName(arguments[3]).getConstructor().newInstance();
        var measurement =
                new Measurement(
                        name.tool(),
                        program,
                        Integer.parseInt(arguments[4]),
                        Integer.parseInt(arguments[5]),
                        Long.parseLong(arguments[6]));
        Result result = measurement.of(arguments[1], arguments[2].equals("right"), name);
        System.out.println(new JsonMapper().writeValueAsString(result));
        System.exit(0); // threads of a run that failed may be left
    }
}
