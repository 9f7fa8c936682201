package interleave.app.rules;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import interleave.app.kata.Rule;
import interleave.engine.Location;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Checks a kata's rules on a submission's bytecode, with ArchUnit's model of it.
public final class RuleCheck {
    private final List<Rule> rules;

    public RuleCheck(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// The rules that the classes in this folder break.
    public List<Violation> violations(Path classes) {
        JavaClasses submission = new ClassFileImporter().importPath(classes);
        return rules.stream()
                .flatMap(rule -> Stream.concat(avoided(rule, submission), unused(rule, submission)))
                .toList();
    }

    private static Stream<Violation> avoided(Rule rule, JavaClasses submission) {
        List<Location> locations =
                rule.avoids().stream()
                        .flatMap(element -> usages(element, rule.except(), submission))
                        .distinct()
                        .sorted(
                                Comparator.comparing(Location::file)
                                        .thenComparingInt(Location::line))
                        .toList();
        return locations.isEmpty() ? Stream.empty() : Stream.of(new Violation(rule, locations));
    }

    private static Stream<Violation> unused(Rule rule, JavaClasses submission) {
        boolean kept =
                rule.uses().isEmpty()
                        || rule.uses().stream()
                                .anyMatch(
                                        element ->
                                                usages(element, List.of(), submission)
                                                        .findAny()
                                                        .isPresent());
        return kept ? Stream.empty() : Stream.of(new Violation(rule, List.of()));
    }

    private static Stream<Location> usages(
            String element, List<String> except, JavaClasses submission) {
        int hash = element.indexOf('#');
        return hash < 0
                ? submission.stream().flatMap(type -> typeUsages(element, except, type))
                : submission.stream()
                        .flatMap(
                                type ->
                                        methodUsages(
                                                element.substring(0, hash),
                                                element.substring(hash + 1),
                                                type));
    }

    private static Stream<Location> typeUsages(String name, List<String> except, JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(dependency -> covers(name, dependency.getTargetClass()))
                .filter(
                        dependency ->
                                except.stream()
                                        .noneMatch(
                                                dependency.getTargetClass().getBaseComponentType()
                                                        ::isAssignableTo))
                .map(
                        dependency ->
                                location(
                                        dependency.getSourceCodeLocation(),
                                        isPackage(name)
                                                ? dependency
                                                        .getTargetClass()
                                                        .getBaseComponentType()
                                                        .getSimpleName()
                                                : simple(name)));
    }

    private static boolean covers(String name, JavaClass target) {
        return isPackage(name)
                ? target.getBaseComponentType()
                        .getName()
                        .startsWith(name.substring(0, name.length() - 1))
                : target.isAssignableTo(name);
    }

    private static boolean isPackage(String name) {
        return name.endsWith(".*");
    }

    private static Stream<Location> methodUsages(String owner, String method, JavaClass type) {
        return Stream.concat(
                        type.getMethodCallsFromSelf().stream(),
                        type.getMethodReferencesFromSelf().stream())
                .filter(access -> isTo(access, owner, method))
                .map(
                        access ->
                                location(
                                        access.getSourceCodeLocation(),
                                        simple(owner) + "." + method));
    }

    private static boolean isTo(JavaAccess<?> access, String owner, String method) {
        return access.getTarget().getName().equals(method)
                && access.getTargetOwner().isAssignableTo(owner);
    }

    private static Location location(SourceCodeLocation where, String what) {
        return new Location(where.getSourceFileName(), where.getLineNumber(), "uses " + what);
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
