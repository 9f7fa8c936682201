package interleave.engine.transform;

import java.io.InputStream;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ConstantDescs;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Transforms the code under test and its tests: each event of theirs calls the runtime.
public final class ProgramTransform {
    private final Hierarchy hierarchy;
    private final ClassFile classFile;
    private final ClassTransform callers;

    /// One for the classes of one loader.
    ///
    /// @param files gives the content of a resource of the program, by its name
    /// @param callers changes how the hooks are called
    public ProgramTransform(Function<String, @Nullable InputStream> files, ClassTransform callers) {
        this.callers = callers;
        hierarchy = new Hierarchy(files);
        classFile =
                ClassFile.of(
                        StackMapsOption.STACK_MAPS_WHEN_REQUIRED,
                        ClassHierarchyResolverOption.of(hierarchy));
    }

    /// The class with hooks in its methods.
    ///
    /// @throws IllegalArgumentException if a method would become too large
    public byte[] apply(byte[] original) {
        ClassModel parsed = classFile.parse(original);
        hierarchy.add(parsed);
        ClassModel type = lower(parsed);
        var methods = new MethodTransform(hierarchy, type);
        StaticState state = StaticState.of(type);
        return classFile.transformClass(type, new Members(type, state, methods).andThen(callers));
    }

    private ClassModel lower(ClassModel type) {
        return MethodReferences.lower(classFile, type, new Events(hierarchy));
    }

    private record Members(ClassModel type, StaticState state, MethodTransform methods)
            implements ClassTransform {
        @Override
        public void accept(ClassBuilder builder, ClassElement element) {
            switch (element) {
                case MethodModel method when method.code().isPresent() -> add(builder, method);
                case FieldModel field when state.unfreezes(field) -> unfreeze(builder, field);
                default -> builder.with(element);
            }
        }

        private void add(ClassBuilder builder, MethodModel method) {
            String name = method.methodName().stringValue();
            if (JacocoProbes.owns(name)) {
                builder.with(method);
            } else if (!name.equals(ConstantDescs.CLASS_INIT_NAME)) {
                methods.add(builder, method);
            } else if (state.changeable()) {
                methods.addInitializer(builder, method, state);
            } else {
                methods.addOnceOnlyInitializer(builder, method);
            }
        }

        private static void unfreeze(ClassBuilder builder, FieldModel field) {
            builder.withField(
                    field.fieldName(),
                    field.fieldType(),
                    unfrozen ->
                            field.forEach(
                                    it -> {
                                        if (it instanceof AccessFlags flags) {
                                            unfrozen.withFlags(
                                                    flags.flagsMask() & ~ClassFile.ACC_FINAL);
                                        } else {
                                            unfrozen.with(it);
                                        }
                                    }));
        }

        @Override
        public void atEnd(ClassBuilder builder) {
            if (state.changeable()) {
                Initializer.add(builder, type.thisClass().asSymbol());
                if (!state.hasInitializer()) {
                    Initializer.addClearing(builder, state);
                }
            }
        }
    }
}
