package interleave.app.compile;

import interleave.app.verdict.Criterion;
import java.io.IOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads the criteria off the test classes' annotations, without loading any class.
final class CriteriaReader {
    private static final String CRITERION = interleave.junit.Criterion.class.descriptorString();

    private final Set<String> visibleTests;

    /// @param visibleTests simple names of the test classes that students have
    CriteriaReader(Set<String> visibleTests) {
        this.visibleTests = Set.copyOf(visibleTests);
    }

    /// All criteria below a folder of class files: those that students see first, then in the order
    /// of the sources.
    List<Criterion> read(Path classes) throws IOException {
        var criteria = new ArrayList<Criterion>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith("Tests.class"))
                            .sorted()
                            .toList()) {
                criteria.addAll(criteria(ClassFile.of().parse(file)));
            }
        }
        return Stream.concat(
                        criteria.stream().filter(Criterion::visible),
                        criteria.stream().filter(criterion -> !criterion.visible()))
                .toList();
    }

    private List<Criterion> criteria(ClassModel type) {
        String internalName = type.thisClass().asInternalName();
        String simpleName = internalName.substring(internalName.lastIndexOf('/') + 1);
        return type.methods().stream()
                .flatMap(method -> criterion(simpleName, method).stream())
                .toList();
    }

    private Optional<Criterion> criterion(String type, MethodModel method) {
        return method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .filter(annotation -> annotation.className().equalsString(CRITERION))
                .findFirst()
                .map(
                        annotation ->
                                new Criterion(
                                        type + "." + method.methodName().stringValue(),
                                        title(annotation),
                                        points(annotation),
                                        visibleTests.contains(type)));
    }

    private static String title(Annotation annotation) {
        return value(annotation, "title") instanceof AnnotationValue.OfString title
                ? title.stringValue()
                : "";
    }

    private static int points(Annotation annotation) {
        return value(annotation, "points") instanceof AnnotationValue.OfInt points
                ? points.intValue()
                : 0;
    }

    private static AnnotationValue value(Annotation annotation, String name) {
        return annotation.elements().stream()
                .filter(element -> element.name().equalsString(name))
                .map(AnnotationElement::value)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("@Criterion without " + name));
    }
}
