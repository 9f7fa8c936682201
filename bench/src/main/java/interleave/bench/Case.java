package interleave.bench;

import java.nio.file.Path;
import java.util.Locale;

/// One program: a kata's scenario played on one of its solutions.
///
/// @param kata the kata's folder, such as `06-bounded-buffer`
/// @param scenario the simple name of the class that plays it
/// @param folder where the solution is, from the kata's folder under `solutions`
record Case(String kata, String scenario, Path folder) {
    static final String REFERENCE = "reference";

    boolean isRight() {
        return !folder.startsWith("wrong");
    }

    /// As the tables show it: `06-bounded-buffer/wrong/if-for-while-in-take`.
    String id() {
        return kata + "/" + folder;
    }

    /// Each solution gets a package of its own, so that all fit on one class path.
    String packageName() {
        String number = kata.substring(0, kata.indexOf('-'));
        String solution = folder.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
        return "katas.b" + number + "_" + solution;
    }

    String className() {
        return packageName() + "." + scenario;
    }
}
