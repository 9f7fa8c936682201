package interleave.app.check;

import interleave.app.diagnosis.Cause;
import java.util.List;
import java.util.regex.Pattern;

/// What a teacher would call the bug of a wrong answer, and where it stands.
///
/// @param causes labels, any of which is a fair name for it
/// @param culprits places, each of which is a fair one to look at: a class, or a class and one of
///   its methods, `new` for its constructors and initialisers
record Bug(List<String> causes, List<String> culprits) {
    static final Bug UNNAMED = new Bug(List.of(), List.of());

    private static final Pattern LABEL = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern PLACE = Pattern.compile("[A-Z]\\w*(\\.(new|[a-z]\\w*))?");

    Bug {
        causes = each(LABEL, causes, "cause");
        for (String cause : causes) {
            if (Cause.labelled(cause).isEmpty()) {
                throw new IllegalArgumentException("no cause is called " + cause);
            }
        }
        culprits = each(PLACE, culprits, "culprit");
    }

    private static List<String> each(Pattern shape, List<String> texts, String key) {
        for (String text : texts) {
            if (!shape.matcher(text).matches()) {
                throw new IllegalArgumentException("no %s is called %s".formatted(key, text));
            }
        }
        return List.copyOf(texts);
    }
}
