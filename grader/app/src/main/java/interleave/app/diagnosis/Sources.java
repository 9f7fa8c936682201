package interleave.app.diagnosis;

import interleave.engine.Location;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The student's own files, which compile, by the methods that they are made of.
public final class Sources {
    private final Map<String, List<Method>> methods = new TreeMap<>();
    private final Set<String> records = new HashSet<>();
    private final CallGraph calls;

    /// Parses files that compile.
    ///
    /// @param texts by the files' names without folders
    public static Sources of(Map<String, String> texts) {
        return new Sources(texts);
    }

    private Sources(Map<String, String> texts) {
        texts.forEach(
                (name, text) -> {
                    MethodScanner scanner = Parser.parse(name, text);
                    methods.put(name, scanner.methods());
                    records.addAll(scanner.records());
                });
        calls = new CallGraph(methods.values().stream().flatMap(List::stream).toList());
    }

    /// Which method calls which.
    CallGraph calls() {
        return calls;
    }

    /// Whether the file is the student's.
    boolean has(String file) {
        return methods.containsKey(file);
    }

    /// The method that a line belongs to; the class if it is in none.
    Optional<Method> at(String file, int line) {
        return methods.getOrDefault(file, List.of()).stream()
                .filter(method -> method.contains(line))
                .min(
                        Comparator.comparingInt(Method::length)
                                .thenComparing(method -> method.name().isEmpty()));
    }

    /// The lines where one of these is called, those of the longest method first.
    List<Location> calling(Set<String> names) {
        record At(String file, Method method, Method.Call call) {}
        return methods.entrySet().stream()
                .flatMap(
                        file ->
                                file.getValue().stream()
                                        .flatMap(
                                                method ->
                                                        method.calls().stream()
                                                                .map(
                                                                        it ->
                                                                                new At(
                                                                                        file
                                                                                                .getKey(),
                                                                                        method,
                                                                                        it))))
                .filter(at -> names.contains(at.call().name()))
                .sorted(Comparator.comparingInt(at -> -at.method().length()))
                .map(at -> new Location(at.file(), at.call().line(), "starts a thread"))
                .toList();
    }

    /// Where the classes begin, one of each file.
    List<Location> heads() {
        return methods.entrySet().stream()
                .flatMap(
                        file ->
                                file.getValue().stream()
                                        .limit(1)
                                        .map(head -> beginOf(file.getKey(), head)))
                .toList();
    }

    private static Location beginOf(String file, Method head) {
        return new Location(file, head.from(), "the class " + head.type());
    }

    /// Whether it makes a record, which a test may need to compare with.
    boolean makesRecord(Method method) {
        return method.name().equals("new") && records.contains(method.type());
    }

    /// The places that a line is in, as authors name them: "ConnectionPool.release"; a field is its
    /// class's, and its initialiser's.
    public List<String> places(String file, int line) {
        return at(file, line)
                .map(
                        method ->
                                method.name().equals("new") || method.name().isEmpty()
                                        ? List.of(method.type(), method.type() + ".new")
                                        : List.of(method.place()))
                .orElse(List.of());
    }
}
