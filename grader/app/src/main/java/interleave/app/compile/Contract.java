package interleave.app.compile;

import interleave.app.files.ClassFiles;
import interleave.engine.Kind;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The public signatures that a kata fixes, read from the starter's classes.
///
/// Tests are compiled once, against the starter; who changed a signature should read which, and not
/// that a test of ours does not link.
public final class Contract {
    private final Map<String, ClassModel> promised;

    private Contract(Map<String, ClassModel> promised) {
        this.promised = promised;
    }

    static Contract of(List<ClassModel> starter) {
        return new Contract(byName(starter));
    }

    /// What these classes lack of the contract, the first thing only.
    Optional<Compilation.Refused> missingFrom(List<ClassModel> classes) {
        Map<String, ClassModel> present = byName(classes);
        for (Map.Entry<String, ClassModel> type : promised.entrySet()) {
            if (!type.getValue().flags().has(AccessFlag.PUBLIC)) {
                continue;
            }
            ClassModel found = present.get(type.getKey());
            if (found == null) {
                return refused(Kind.MISSING_CLASS, missing(type.getKey(), present));
            }
            Optional<String> lacking = lacking(type.getValue(), lineage(found, present));
            if (lacking.isPresent()) {
                return refused(Kind.COMPILE_ERROR, lacking.get());
            }
        }
        return Optional.empty();
    }

    private static String missing(String wanted, Map<String, ClassModel> present) {
        String name = simpleName(wanted);
        return present.keySet().stream()
                .filter(type -> simpleName(type).equals(name))
                .findFirst()
                .map(
                        elsewhere ->
                                "%s is in %s: it has to start with `package %s;`."
                                        .formatted(name, place(elsewhere), packageName(wanted)))
                .orElse("%s is missing: the contract asks for this class.".formatted(name));
    }

    private static String place(String internalName) {
        String name = packageName(internalName);
        return name.isEmpty() ? "no package" : "package " + name;
    }

    private static String packageName(String internalName) {
        return internalName
                .substring(0, Math.max(0, internalName.lastIndexOf('/')))
                .replace('/', '.');
    }

    private static Optional<Compilation.Refused> refused(Kind kind, String message) {
        return Optional.of(new Compilation.Refused(kind, message, List.of()));
    }

    private static Optional<String> lacking(ClassModel promised, List<ClassModel> lineage) {
        String type = simpleName(promised.thisClass().asInternalName());
        if (!lineage.getFirst().flags().has(AccessFlag.PUBLIC)) {
            return Optional.of("%s must be public: the contract fixes it.".formatted(type));
        }
        return Stream.concat(
                        promised.interfaces().stream()
                                .filter(
                                        wanted ->
                                                lineage.stream()
                                                        .noneMatch(
                                                                model ->
                                                                        implementing(
                                                                                model, wanted)))
                                .map(
                                        wanted ->
                                                "%s must implement %s: the contract fixes it."
                                                        .formatted(
                                                                type,
                                                                simpleName(
                                                                        wanted.asInternalName()))),
                        promised.methods().stream()
                                .filter(method -> isPublic(method.flags()))
                                .filter(
                                        wanted ->
                                                heirsOf(wanted, lineage).stream()
                                                        .noneMatch(
                                                                model -> hasMethod(model, wanted)))
                                .map(
                                        wanted ->
                                                "%s lacks `%s`: the contract fixes this signature."
                                                        .formatted(type, signature(type, wanted))))
                .findFirst();
    }

    private static boolean implementing(ClassModel model, ClassEntry wanted) {
        return model.interfaces().stream()
                .anyMatch(has -> has.asInternalName().equals(wanted.asInternalName()));
    }

    private static boolean hasMethod(ClassModel model, MethodModel wanted) {
        return model.methods().stream()
                .anyMatch(
                        method ->
                                method.methodName().equals(wanted.methodName())
                                        && method.methodType().equals(wanted.methodType())
                                        && isPublic(method.flags())
                                        && method.flags().has(AccessFlag.STATIC)
                                                == wanted.flags().has(AccessFlag.STATIC));
    }

    /// A constructor is not inherited.
    private static List<ClassModel> heirsOf(MethodModel method, List<ClassModel> lineage) {
        return method.methodName().equalsString("<init>") ? lineage.subList(0, 1) : lineage;
    }

    private static boolean isPublic(AccessFlags flags) {
        return flags.has(AccessFlag.PUBLIC) && !flags.has(AccessFlag.SYNTHETIC);
    }

    /// A class and all its supertypes, those of the JDK too: what is inherited is there.
    private static List<ClassModel> lineage(ClassModel type, Map<String, ClassModel> present) {
        var lineage = new ArrayList<ClassModel>(List.of(type));
        for (int i = 0; i < lineage.size(); i++) {
            ClassModel heir = lineage.get(i);
            Stream.concat(heir.superclass().stream(), heir.interfaces().stream())
                    .flatMap(entry -> model(entry.asInternalName(), present).stream())
                    .forEach(lineage::add);
        }
        return lineage;
    }

    private static Optional<ClassModel> model(String type, Map<String, ClassModel> present) {
        return Optional.ofNullable(present.get(type))
                .or(() -> type.startsWith("java/") ? ClassFiles.ofThisJvm(type) : Optional.empty());
    }

    private static String signature(String type, MethodModel method) {
        String parameters =
                method.methodTypeSymbol().parameterList().stream()
                        .map(parameter -> parameter.displayName())
                        .collect(Collectors.joining(", "));
        String name = method.methodName().stringValue();
        String modifiers = method.flags().has(AccessFlag.STATIC) ? "public static " : "public ";
        return name.equals("<init>")
                ? modifiers + type + "(" + parameters + ")"
                : modifiers
                        + method.methodTypeSymbol().returnType().displayName()
                        + " "
                        + name
                        + "("
                        + parameters
                        + ")";
    }

    private static String simpleName(String internalName) {
        return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
    }

    private static Map<String, ClassModel> byName(List<ClassModel> classes) {
        var models = new TreeMap<String, ClassModel>();
        classes.forEach(model -> models.put(model.thisClass().asInternalName(), model));
        return models;
    }
}
