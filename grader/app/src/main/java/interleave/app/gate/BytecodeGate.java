package interleave.app.gate;

import interleave.app.kata.Kata;
import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Holds each use in a submission's bytecode against an allow-list.
final class BytecodeGate implements Gate {
    private final AllowList list;
    private final JdkTypes jdk = new JdkTypes();

    BytecodeGate(AllowList list) {
        this.list = list;
    }

    @Override
    public List<Refusal> refusals(Kata kata, Path classes) throws IOException {
        List<ClassModel> models = read(classes);
        var types = new Types(models, jdk);
        var judgement = new Judgement(list.with(kata.allows()), types);
        for (ClassModel model : models) {
            String file = file(model);
            if (!kata.given().contains(file)) {
                uses(model, kata, types).forEach(use -> judgement.add(use, file));
            }
        }
        return judgement.refusals();
    }

    private static Stream<Use> uses(ClassModel model, Kata kata, Types types) {
        String name = model.thisClass().asInternalName();
        int line = UseReader.firstLine(model);
        String itsPackage = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        Stream<Use> misplaced =
                itsPackage.replace('/', '.').equals(kata.javaPackage())
                        ? Stream.empty()
                        : Stream.of(Use.ofType("package", line));
        return Stream.of(misplaced, UseReader.of(model).stream(), types.bridged(name, line))
                .flatMap(uses -> uses);
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
