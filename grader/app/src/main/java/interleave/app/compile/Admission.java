package interleave.app.compile;

import interleave.app.kata.Kata;
import interleave.engine.CodeUnderTest;
import interleave.engine.Kind;
import interleave.engine.Location;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.util.List;
import java.util.Optional;

/// Admits the classes of a submission that test JVMs can take in hand.
///
/// They control, disturb and watch a submission by its package: a race in another one would not be
/// seen, and neither would one in a class that counts as a test. A class that is called as one of
/// the harness's would let its author compile against what is not for submissions.
record Admission(Kata kata) {
    /// Refuses the first class, by its name, that has to stay outside.
    Optional<Compilation.Refused> refusal(List<ClassModel> classes) {
        for (ClassModel type : classes) {
            Optional<String> reason = reason(type);
            if (reason.isPresent()) {
                return Optional.of(refused(type, reason.get()));
            }
        }
        return Optional.empty();
    }

    private Optional<String> reason(ClassModel type) {
        String name = name(type);
        if (!name.substring(0, Math.max(0, name.lastIndexOf('.'))).equals(kata.javaPackage())) {
            return Optional.of(
                    "it is outside of the kata's package and has to start with `package %s;`."
                            .formatted(kata.javaPackage()));
        }
        if (!new CodeUnderTest(kata.javaPackage()).owns(name)) {
            return Optional.of("its name ends in Tests, as those of the grader's tests do.");
        }
        return Oversized.in(type);
    }

    private static Compilation.Refused refused(ClassModel type, String reason) {
        return new Compilation.Refused(
                Kind.COMPILE_ERROR,
                "%s cannot be graded: %s".formatted(name(type), reason),
                List.of(new Location(source(type), 1, "is not admitted")));
    }

    private static String name(ClassModel type) {
        return type.thisClass().asInternalName().replace('/', '.');
    }

    private static String source(ClassModel type) {
        return type.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElse("");
    }
}
