package interleave.app.gate;

import interleave.app.kata.Kata;
import interleave.engine.Location;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Holds each use in a submission's bytecode against an allow-list.
final class BytecodeGate implements Gate {
    private static final Comparator<Location> IN_ORDER =
            Comparator.comparing(Location::file).thenComparingInt(Location::line);

    private final AllowList list;
    private final JdkTypes jdk = new JdkTypes();

    BytecodeGate(AllowList list) {
        this.list = list;
    }

    @Override
    public List<Refusal> refusals(Kata kata, Path classes) throws IOException {
        List<ClassModel> models = read(classes);
        var judged = new Judged(list.with(kata.allows()), new Types(models, jdk));
        models.stream()
                .filter(model -> !kata.given().contains(file(model)))
                .forEach(model -> judged.add(model, kata));
        return judged.refusals();
    }

    /// What has been found so far.
    private record Judged(AllowList list, Types types, Map<String, List<Location>> byReason) {
        Judged(AllowList list, Types types) {
            this(list, types, new TreeMap<>());
        }

        void add(ClassModel model, Kata kata) {
            int line = UseReader.firstLine(model);
            String name = model.thisClass().asInternalName();
            if (!name.startsWith(kata.javaPackage().replace('.', '/') + "/")
                    || name.lastIndexOf('/') != kata.javaPackage().length()) {
                add(Use.ofType("package", line), file(model));
            }
            Stream.concat(UseReader.of(model).stream(), types.bridged(name, line))
                    .forEach(use -> add(use, file(model)));
        }

        private void add(Use use, String file) {
            Use declared = use.isOfType() ? use : types.declared(use);
            if (!types.isOwn(declared.type())) {
                list.refusal(declared)
                        .ifPresent(
                                topic ->
                                        add(
                                                topic,
                                                new Location(
                                                        file,
                                                        use.line(),
                                                        "uses " + declared.text())));
            }
        }

        /// A line that does one forbidden thing tends to name it several times.
        private void add(Topic topic, Location location) {
            List<Location> before =
                    byReason.computeIfAbsent(topic.because(), _ -> new ArrayList<>());
            if (before.stream().noneMatch(one -> IN_ORDER.compare(one, location) == 0)) {
                before.add(location);
            }
        }

        List<Refusal> refusals() {
            return byReason.entrySet().stream()
                    .map(
                            entry ->
                                    new Refusal(
                                            entry.getKey(),
                                            entry.getValue().stream().sorted(IN_ORDER).toList()))
                    .toList();
        }
    }

    /// Javac writes it, and nothing that is handed in can say otherwise.
    private static String file(ClassModel model) {
        return model.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElse("");
    }

    private static List<ClassModel> read(Path classes) throws IOException {
        var models = new ArrayList<ClassModel>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).sorted().toList()) {
                models.add(ClassFile.of().parse(file));
            }
        }
        return models;
    }
}
