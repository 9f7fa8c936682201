package interleave.engine.stress;

import interleave.engine.noise.Edges;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/// Puts an edge of noise before each call, monitor operation and field or array access of a class.
///
/// Between the read and the write of a lost update lies an edge, then: what the scheduler of a
/// quiet machine would interrupt once in a million runs, it interrupts once in a few.
public final class NoiseTransform {
    private static final ClassDesc NOISE = ClassDesc.of(Edges.class.getName());
    private static final MethodTypeDesc EDGE = MethodTypeDesc.of(ConstantDescs.CD_void);

    private final ClassFile classFile;

    /// @param resolver finds the classes that the transformed ones refer to
    public NoiseTransform(ClassHierarchyResolver resolver) {
        classFile = ClassFile.of(ClassHierarchyResolverOption.of(resolver));
    }

    /// Returns the class with edges; class initialisers stay as they are, since no two threads run
    /// one.
    public byte[] apply(byte[] original) {
        return classFile.transformClass(
                classFile.parse(original),
                ClassTransform.transformingMethodBodies(
                        method -> !method.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME),
                        (code, element) -> {
                            if (isEdge(element)) {
                                code.invokestatic(NOISE, "edge", EDGE);
                            }
                            code.with(element);
                        }));
    }

    private static boolean isEdge(CodeElement element) {
        return element instanceof FieldInstruction
                || element instanceof InvokeInstruction
                || element instanceof MonitorInstruction
                || element instanceof ArrayLoadInstruction
                || element instanceof ArrayStoreInstruction;
    }
}
