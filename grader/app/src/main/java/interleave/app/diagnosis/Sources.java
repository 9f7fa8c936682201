package interleave.app.diagnosis;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import interleave.engine.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// The student's own files, which compile, by the methods that they are made of.
public final class Sources {
    private final Map<String, List<Method>> methods = new HashMap<>();
    private final Map<String, List<Method>> byName = new HashMap<>();
    private final Set<String> records = new HashSet<>();

    /// Parses files that compile.
    ///
    /// @param texts by the files' names without folders
    public static Sources of(Map<String, String> texts) {
        var sources = new Sources();
        texts.forEach((name, text) -> sources.add(name, scanner(name, text)));
        return sources;
    }

    private Sources() {}

    private void add(String file, MethodScanner scanner) {
        List<Method> all = scanner.methods();
        records.addAll(scanner.records());
        methods.put(file, all);
        all.forEach(one -> byName.computeIfAbsent(one.name(), _ -> new ArrayList<>()).add(one));
    }

    private static MethodScanner scanner(String name, String text) {
        var task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(
                                        null,
                                        null,
                                        _ -> {},
                                        List.of("-proc:none"),
                                        null,
                                        List.of(new InMemory(name, text)));
        try {
            var unit = task.parse().iterator().next();
            return new MethodScanner(unit, Trees.instance(task).getSourcePositions());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Whether the file is the student's.
    boolean has(String file) {
        return methods.containsKey(file);
    }

    /// The method that a line belongs to; the class if it is in none.
    Optional<Method> at(String file, int line) {
        return all(file)
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
                                                                        call ->
                                                                                new At(
                                                                                        file
                                                                                                .getKey(),
                                                                                        method,
                                                                                        call))))
                .filter(at -> names.contains(at.call().name()))
                .sorted(Comparator.comparingInt(at -> -at.method().length()))
                .map(at -> new Location(at.file(), at.call().line(), "starts a thread"))
                .toList();
    }

    /// Where the classes begin.
    List<Location> heads() {
        return methods.entrySet().stream()
                .flatMap(
                        file ->
                                file.getValue().stream()
                                        .filter(one -> one.name().isEmpty())
                                        .limit(1)
                                        .map(
                                                one ->
                                                        new Location(
                                                                file.getKey(),
                                                                one.from(),
                                                                "the class " + one.type())))
                .toList();
    }

    /// Whether the method only looks, and neither it nor what it calls of the student's changes
    /// anything.
    boolean onlyLooks(Method method) {
        return reached(method).stream()
                .allMatch(
                        one ->
                                one.sets().isEmpty()
                                        && !one.name().equals("new")
                                        && one.calls().stream().allMatch(this::isLook));
    }

    /// Whether it makes a record, which a test may need to compare with.
    boolean makesRecord(Method method) {
        return method.name().equals("new") && records.contains(method.type());
    }

    private boolean isLook(Method.Call call) {
        return Readers.contains(call.name()) || byName.containsKey(call.name());
    }

    /// The student's methods of this name.
    Stream<Method> own(String name) {
        return byName.getOrDefault(name, List.of()).stream();
    }

    /// The method and all of the student's that it calls, by itself or through others.
    List<Method> reached(Method method) {
        Set<Method> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var all = new ArrayList<Method>();
        reached(method, seen, all);
        return all;
    }

    private void reached(Method method, Set<Method> seen, List<Method> all) {
        if (seen.add(method)) {
            all.add(method);
            method.calls().stream()
                    .flatMap(call -> own(call.name()))
                    .forEach(own -> reached(own, seen, all));
        }
    }

    /// The smallest method from which both are reached; itself one of them if it calls the other.
    ///
    /// @param call within which to look
    Optional<Method> above(Optional<Method> call, Method one, Method other) {
        return call
                .map(this::reached)
                .orElseGet(() -> methods.values().stream().flatMap(List::stream).toList())
                .stream()
                .filter(method -> reached(method).containsAll(List.of(one, other)))
                .min(Comparator.comparingInt(method -> reached(method).size()));
    }

    /// Whether some method calls one of these.
    boolean call(Set<String> names) {
        return methods.values().stream()
                .flatMap(List::stream)
                .anyMatch(method -> names.stream().anyMatch(method::calls));
    }

    /// Whether a method calls one of these, by itself or through others of the student's.
    boolean reaches(Method method, Set<String> names) {
        return reached(method).stream().anyMatch(one -> names.stream().anyMatch(one::calls));
    }

    private Stream<Method> all(String file) {
        return methods.getOrDefault(file, List.of()).stream();
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

    private static final class InMemory extends SimpleJavaFileObject {
        private final String text;

        InMemory(String name, String text) {
            super(URI.create("source:///" + name), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
