package interleave.app.diagnosis;

import interleave.engine.Location;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place on a stack, as a thread's report prints it: "DiningTable.java:41 (dine)".
record Frame(String file, int line) {
    private static final Pattern PRINTED = Pattern.compile("([^:]+):(\\d{1,7})( .*)?");

    static Optional<Frame> parse(String printed) {
        Matcher matcher = PRINTED.matcher(printed);
        return matcher.matches()
                ? Optional.of(new Frame(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    Location as(String role) {
        return new Location(file, line, role);
    }
}
