package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.constant.ConstantDescs;

/// Announces reads and writes of the JDK's volatile fields, which order what threads do.
///
/// Not those of constructors: their object is not yet shared.
final class JdkFields implements Rewriter {
    private final Hierarchy hierarchy;
    private final boolean constructor;

    JdkFields(Hierarchy hierarchy, MethodModel method) {
        this.hierarchy = hierarchy;
        constructor = method.methodName().equalsString(ConstantDescs.INIT_NAME);
    }

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (!constructor && element instanceof FieldInstruction access && isVolatile(access)) {
            switch (access.opcode()) {
                case GETFIELD -> Hooks.SYNC_READ.call(code.dup());
                case PUTFIELD ->
                        Operands.copyBelow(
                                code,
                                TypeKind.from(access.typeSymbol()),
                                () -> Hooks.SYNC_WRITE.call(code));
                default -> {}
            }
        }
        return false;
    }

    private boolean isVolatile(FieldInstruction access) {
        String owner = access.owner().asInternalName();
        return JdkTransform.synchronises(owner)
                && hierarchy.field(owner, access.name().stringValue()).access()
                        == FieldAccess.VOLATILE;
    }
}
