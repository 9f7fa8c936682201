package interleave.engine.lines;

import interleave.engine.Line;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Has a class note each of its lines when it comes there.
public final class LineTransform {
    private static final ClassDesc LINES = ClassDesc.of(Lines.class.getName());
    private static final MethodTypeDesc RUN =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);

    private final ClassFile classFile;

    /// @param resolver finds the classes that the transformed ones refer to
    public LineTransform(ClassHierarchyResolver resolver) {
        classFile = ClassFile.of(ClassHierarchyResolverOption.of(resolver));
    }

    /// The class with a note at each line of its methods.
    ///
    /// @throws IllegalArgumentException if a method would become too large
    public byte[] apply(byte[] original) {
        ClassModel type = classFile.parse(original);
        String file = file(type);
        return classFile.transformClass(
                type,
                ClassTransform.transformingMethodBodies(
                        (code, element) -> {
                            code.with(element);
                            if (element instanceof LineNumber line) {
                                note(code, new Line(file, line.line()));
                            }
                        }));
    }

    private static String file(ClassModel type) {
        return type.findAttribute(Attributes.sourceFile())
                .map(it -> it.sourceFile().stringValue())
                .orElse("");
    }

    private static void note(CodeBuilder code, Line line) {
        int number = Lines.numberOf(line);
        if (Lines.isNumber(number)) {
            code.loadConstant(number).invokestatic(LINES, "run", RUN);
        }
    }
}
