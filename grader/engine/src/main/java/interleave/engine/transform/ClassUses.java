package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;

/// Announces accesses to static fields where the JVM would initialise their class: it is made anew
/// for each run, when the run first uses it.
///
/// The other uses of a class, `new` and calls of its static methods, are announced by the class
/// itself.
final class ClassUses implements Rewriter {
    private final Hierarchy hierarchy;
    private final String type;
    private final boolean announced;

    /// @param type the internal name of the class that the code is in
    /// @param announced whether the method's call has been a use of that class already
    ClassUses(Hierarchy hierarchy, String type, boolean announced) {
        this.hierarchy = hierarchy;
        this.type = type;
        this.announced = announced;
    }

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (element instanceof FieldInstruction access
                && (access.opcode() == Opcode.GETSTATIC || access.opcode() == Opcode.PUTSTATIC)
                && isUse(access)) {
            Hooks.USE.call(code.loadConstant(access.owner().asSymbol()));
        }
        return false;
    }

    private boolean isUse(FieldInstruction access) {
        String name = access.name().stringValue();
        if (name.startsWith("$") || access.owner().asInternalName().startsWith("java/")) {
            return false;
        }
        String owner = hierarchy.field(access.owner().asInternalName(), name).owner();
        return !(announced && owner.equals(type))
                && hierarchy.find(owner).filter(ClassFacts::hasState).isPresent();
    }
}
