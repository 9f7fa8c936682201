package interleave.engine.transform;

import java.lang.classfile.Attributes;
import java.lang.classfile.BootstrapMethodEntry;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Makes lambdas of references to methods of the JDK that are events: a call site to hook.
///
/// `lock::lock` becomes `() -> bridge(lock)`, and the bridge calls `lock.lock()`.
final class MethodReferences implements ClassTransform {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    /// The argument of the metafactory that is the method to call.
    private static final int TARGET = 1;

    private final ClassModel type;
    private final Predicate<DirectMethodHandleDesc> event;
    private final List<Bridge> bridges = new ArrayList<>();

    private MethodReferences(ClassModel type, Predicate<DirectMethodHandleDesc> event) {
        this.type = type;
        this.event = event;
    }

    /// The class with bridges; itself if it needs none.
    static ClassModel lower(
            ClassFile classFile, ClassModel type, Predicate<DirectMethodHandleDesc> event) {
        return hasEvents(type, event)
                ? classFile.parse(
                        classFile.transformClass(
                                type,
                                ClassTransform.ofStateful(() -> new MethodReferences(type, event))))
                : type;
    }

    private static boolean hasEvents(ClassModel type, Predicate<DirectMethodHandleDesc> event) {
        return type.findAttribute(Attributes.bootstrapMethods()).stream()
                .flatMap(it -> it.bootstrapMethods().stream())
                .anyMatch(it -> isEvent(it, event));
    }

    private static boolean isEvent(
            BootstrapMethodEntry bootstrap, Predicate<DirectMethodHandleDesc> event) {
        return bootstrap.bootstrapMethod().reference().owner().name().equalsString(FACTORY)
                && bootstrap.arguments().get(TARGET) instanceof MethodHandleEntry handle
                && event.test(handle.asSymbol());
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
        if (element instanceof MethodModel method && method.code().isPresent()) {
            builder.transformMethod(
                    method,
                    (to, part) -> {
                        if (part instanceof CodeModel code) {
                            to.transformCode(code, new Lowering(method));
                        } else {
                            to.with(part);
                        }
                    });
        } else {
            builder.with(element);
        }
    }

    @Override
    public void atEnd(ClassBuilder builder) {
        bridges.forEach(it -> it.add(builder));
    }

    private final class Lowering implements CodeTransform {
        private final String method;
        private int line;

        Lowering(MethodModel method) {
            this.method = method.methodName().stringValue();
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            if (element instanceof LineNumber number) {
                line = number.line();
            }
            if (element instanceof InvokeDynamicInstruction call && isEvent(call)) {
                code.invokedynamic(redirected(call));
            } else {
                code.with(element);
            }
        }

        private boolean isEvent(InvokeDynamicInstruction call) {
            return MethodReferences.isEvent(call.invokedynamic().bootstrap(), event);
        }

        private DynamicCallSiteDesc redirected(InvokeDynamicInstruction call) {
            var arguments = new ArrayList<>(call.bootstrapArgs());
            var bridge = bridge(call, (DirectMethodHandleDesc) arguments.get(TARGET));
            arguments.set(TARGET, bridge.handle());
            return DynamicCallSiteDesc.of(
                    call.bootstrapMethod(),
                    call.name().stringValue(),
                    call.typeSymbol(),
                    arguments.toArray(ConstantDesc[]::new));
        }

        private Bridge bridge(InvokeDynamicInstruction call, DirectMethodHandleDesc target) {
            var bridge =
                    new Bridge(
                            type.thisClass().asSymbol(),
                            type.flags().has(AccessFlag.INTERFACE),
                            Bridge.name(method, bridges.size()),
                            Bridge.type(target, call.typeSymbol().parameterList()),
                            target,
                            line);
            bridges.add(bridge);
            return bridge;
        }
    }
}
