package interleave.app.gate;

import interleave.app.kata.Kata;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
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
    public List<Refusal> refusals(Kata kata, List<ClassModel> classes) {
        var types = new Types(classes, jdk);
        var judgement = new Judgement(list.with(kata.allows()), types);
        for (ClassModel model : classes) {
            String file = file(model);
            if (!kata.given().contains(file)) {
                uses(model, types).forEach(use -> judgement.add(use, file));
            }
        }
        return judgement.refusals();
    }

    private static Stream<Use> uses(ClassModel model, Types types) {
        String name = model.thisClass().asInternalName();
        int line = UseReader.firstLine(model);
        return Stream.concat(UseReader.of(model).stream(), types.bridged(name, line));
    }

    /// Javac writes it, and nothing that is handed in can say otherwise.
    private static String file(ClassModel model) {
        return model.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElse("");
    }
}
