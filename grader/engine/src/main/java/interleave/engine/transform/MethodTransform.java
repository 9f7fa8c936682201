package interleave.engine.transform;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Transforms the methods of one class of the program.
final class MethodTransform {
    private final Hierarchy hierarchy;
    private final ClassModel type;
    private final String name;
    private final boolean hasState;
    private final String file;

    MethodTransform(Hierarchy hierarchy, ClassModel type) {
        this.hierarchy = hierarchy;
        this.type = type;
        name = type.thisClass().asInternalName();
        hasState = StaticState.of(type).changeable();
        file =
                type.findAttribute(Attributes.sourceFile())
                        .map(it -> it.sourceFile().stringValue())
                        .orElse("");
    }

    /// A synchronized method loses its flag: the monitor that it takes is a modelled one.
    void add(ClassBuilder builder, MethodModel method) {
        builder.withMethod(
                method.methodName(),
                method.methodType(),
                method.flags().flagsMask() & ~ClassFile.ACC_SYNCHRONIZED,
                to -> copy(method, to, () -> checked(method)));
    }

    /// Moves a class initialiser's code to where it can be called again.
    void addInitializer(ClassBuilder builder, MethodModel method, StaticState state) {
        builder.withMethod(
                Initializer.NAME,
                Initializer.TYPE,
                Initializer.FLAGS,
                to -> copy(method, to, () -> Initializer.repeatable(state, body(method))));
    }

    void addOnceOnlyInitializer(ClassBuilder builder, MethodModel method) {
        builder.withMethod(
                method.methodName(),
                method.methodType(),
                method.flags().flagsMask(),
                to -> copy(method, to, () -> Initializer.bracket(body(method))));
    }

    /// The library asks for a fresh transform when it has to generate the code once more.
    private static void copy(
            MethodModel method, MethodBuilder to, Supplier<CodeTransform> transform) {
        for (MethodElement element : method) {
            switch (element) {
                case AccessFlags _ -> {}
                case CodeModel code -> to.transformCode(code, CodeTransform.ofStateful(transform));
                default -> to.with(element);
            }
        }
    }

    private CodeTransform checked(MethodModel method) {
        return hasState && isUse(method)
                ? Initializer.checked(type.thisClass().asSymbol(), body(method))
                : body(method);
    }

    /// Whether the JVM initialises a class before it calls the method. What the compiler adds is
    /// called by the class's own code only.
    private static boolean isUse(MethodModel method) {
        return method.methodName().equalsString(ConstantDescs.INIT_NAME)
                || (method.flags().has(AccessFlag.STATIC)
                        && !method.flags().has(AccessFlag.SYNTHETIC));
    }

    private CodeTransform body(MethodModel method) {
        String methodName = method.methodName().stringValue();
        var place = new Place(name.replace('/', '.'), methodName, file);
        place.line(firstLine(method));
        CodeTransform body = new MethodBody(rewriters(place, method));
        CodeTransform locked =
                method.flags().has(AccessFlag.SYNCHRONIZED)
                        ? locked(place, method.flags().has(AccessFlag.STATIC), body)
                        : body;
        return place.isStudents() && isWritten(method) ? announced(place, method, locked) : locked;
    }

    /// Whether it stands in the source, and under its own name.
    private static boolean isWritten(MethodModel method) {
        return !method.flags().has(AccessFlag.SYNTHETIC)
                && !method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME);
    }

    /// The JVM lets nobody catch what a constructor throws before its object is one.
    private static CodeTransform announced(Place place, MethodModel method, CodeTransform body) {
        return method.methodName().equalsString(ConstantDescs.INIT_NAME)
                ? new Preceded(code -> Hooks.ENTERED.call(code, place.site()), body)
                : new Announced(place.site(), body);
    }

    private static int firstLine(MethodModel method) {
        return method.code().stream()
                .flatMap(CodeModel::elementStream)
                .filter(LineNumber.class::isInstance)
                .map(LineNumber.class::cast)
                .mapToInt(LineNumber::line)
                .findFirst()
                .orElse(0);
    }

    private List<Rewriter> rewriters(Place place, MethodModel method) {
        var operands = new Operands();
        return List.of(
                new LineMarker(place),
                new LoopMarker(),
                new ClassUses(hierarchy, name, isUse(method)),
                new FieldRewriter(
                        hierarchy,
                        place,
                        name,
                        method.methodName().equalsString(ConstantDescs.INIT_NAME)),
                new ArrayRewriter(place),
                new MonitorRewriter(place),
                new Replacements(),
                new Constants(name + method.methodName().stringValue()),
                new VarHandleRewriter(place, operands),
                new ConcatRewriter(place, operands),
                new CallRewriter(hierarchy, place, operands));
    }

    private CodeTransform locked(Place place, boolean isStatic, CodeTransform body) {
        Consumer<CodeBuilder> lock =
                isStatic
                        ? code -> code.loadConstant(type.thisClass().asSymbol())
                        : code -> code.aload(0);
        return new Bracket(
                code -> {
                    lock.accept(code);
                    Hooks.ENTER.call(code, MonitorRewriter.enterSite(place));
                },
                code -> {
                    lock.accept(code);
                    Hooks.EXIT.call(code, MonitorRewriter.exitSite(place));
                },
                body);
    }
}
