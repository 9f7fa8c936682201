package interleave.engine.transform;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Transforms those classes of the JDK that threads start, wait and meet in.
///
/// Only the code of their methods changes: most of these classes are loaded already, and the JVM
/// allows no more.
public final class JdkTransform {
    private static final String CONCURRENT = "java/util/concurrent/";

    /// The threads of a StructuredTaskScope: that they have ended is what its join waits for.
    private static final String FLOCK = "jdk/internal/misc/ThreadFlock";

    private static final Set<String> TIMERS =
            Set.of(
                    "java/util/Timer",
                    "java/util/Timer$ThreadReaper",
                    "java/util/TimerTask",
                    "java/util/TimerThread");
    private static final Set<String> THREADS =
            Set.of(
                    "java/lang/Thread",
                    "java/lang/Thread$ThreadIdentifiers",
                    "java/lang/Thread$ThreadNumbering",
                    "java/lang/ThreadBuilders",
                    "java/lang/ThreadBuilders$BoundVirtualThread");

    /// What the JVM calls to load a class or to link a call, on whichever thread needs it first.
    private static final Map<String, Set<String>> LINKAGE =
            Map.of(
                    "java/lang/ClassLoader",
                    Set.of("loadClass(Ljava/lang/String;)Ljava/lang/Class;"),
                    "java/lang/invoke/MethodHandleNatives",
                    Set.of("linkCallSite", "linkMethod", "linkDynamicConstant"));

    private final ClassFile classFile;
    private final Hierarchy hierarchy;

    public JdkTransform() {
        hierarchy = new Hierarchy(name -> Object.class.getResourceAsStream("/" + name));
        classFile =
                ClassFile.of(
                        StackMapsOption.STACK_MAPS_WHEN_REQUIRED,
                        ClassHierarchyResolverOption.of(hierarchy));
    }

    /// Whether a class is one of them.
    ///
    /// @param name the internal name
    public static boolean concerns(String name) {
        return THREADS.contains(name)
                || synchronises(name)
                || TIMERS.contains(name)
                || LINKAGE.containsKey(name)
                || JdkChance.concerns(name);
    }

    /// Whether threads order what they do by the fields of a class.
    static boolean synchronises(String name) {
        return name.startsWith(CONCURRENT) || name.equals(FLOCK);
    }

    /// The class with hooks in its methods.
    ///
    /// @throws IllegalArgumentException if a method would become too large
    public byte[] apply(byte[] original) {
        ClassModel type = classFile.parse(original);
        hierarchy.add(type);
        String name = type.thisClass().asInternalName();
        return classFile.transformClass(
                type,
                (builder, element) -> {
                    if (element instanceof MethodModel method && method.code().isPresent()) {
                        builder.transformMethod(method, bodies(name, method));
                    } else {
                        builder.with(element);
                    }
                });
    }

    private MethodTransform bodies(String type, MethodModel method) {
        return (to, part) -> {
            if (part instanceof CodeModel code) {
                to.transformCode(code, CodeTransform.ofStateful(() -> body(type, method)));
            } else {
                to.with(part);
            }
        };
    }

    private CodeTransform body(String type, MethodModel method) {
        if (LINKAGE.containsKey(type)) {
            return linkage(LINKAGE.get(type), method);
        }
        var body = new MethodBody(rewriters(type, method));
        return THREADS.contains(type)
                ? ThreadMethod.of(type, method, body)
                : JdkChance.method(type, method, body);
    }

    private static CodeTransform linkage(Set<String> names, MethodModel method) {
        String name = method.methodName().stringValue();
        String signature = name + method.methodType().stringValue();
        if (!names.contains(name) && !names.contains(signature)) {
            return CodeTransform.ACCEPT_ALL;
        }
        var linkage =
                new Bracket(
                        Hooks.ENTER_LINKAGE::call,
                        Hooks.LEAVE_LINKAGE::call,
                        CodeTransform.ACCEPT_ALL);
        CodeTransform seen = JdkTransform::loaded;
        return name.equals("loadClass") ? seen.andThen(linkage) : linkage;
    }

    private static void loaded(CodeBuilder code, CodeElement element) {
        if (element instanceof ReturnInstruction) {
            Hooks.CONSTANT_CLASS.call(code.dup());
        }
        code.with(element);
    }

    private List<Rewriter> rewriters(String type, MethodModel method) {
        if (THREADS.contains(type)) {
            return List.of(new ParkRewriter(), new StartRewriter(), new ThreadLists());
        }
        if (TIMERS.contains(type) || type.equals("java/util/concurrent/TimeUnit")) {
            return List.of(new JdkTime(), new JdkMonitors.Modelled());
        }
        if (JdkChance.concerns(type)) {
            return List.of(new JdkChance.Seeds(), new JdkChance.Order(), new JdkTime());
        }
        var operands = new Operands();
        return List.of(
                new ParkRewriter(),
                new JdkTime(),
                new PoolRewriter(),
                new JdkMonitors.Uninterrupted(),
                new JdkFields(hierarchy, method),
                new VarHandleRewriter(null, operands),
                new UnsafeRewriter(operands));
    }
}
