package interleave.app.kata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The methods of a kata's tests as its sources have them: quick to read, before anything is
/// compiled.
public final class TestIndex {
    private static final Pattern METHOD = Pattern.compile("\\bvoid\\s+(\\w+)\\s*\\(");
    private static final String SUFFIX = ".java";

    private TestIndex() {}

    /// Ids in the form "TestClass.method"; some may be of methods that are no tests.
    public static List<String> of(Kata kata) throws IOException {
        var ids = new ArrayList<String>();
        for (Path folder : kata.testFolders()) {
            for (Path file : sources(folder)) {
                String name = file.getFileName().toString();
                String type = name.substring(0, name.length() - SUFFIX.length());
                METHOD.matcher(Files.readString(file))
                        .results()
                        .forEach(method -> ids.add(type + "." + method.group(1)));
            }
        }
        return ids;
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
        }
    }
}
