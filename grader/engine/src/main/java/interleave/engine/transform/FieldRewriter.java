package interleave.engine.transform;

import interleave.engine.Action;
import interleave.engine.runtime.Site;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;

/// Announces reads and writes of fields that may change.
final class FieldRewriter implements Rewriter {
    private final Hierarchy hierarchy;
    private final Place place;
    private final String type;
    private final boolean constructor;
    private final SuperCall superCall;

    /// @param type the internal name of the class that the code is in
    /// @param constructor whether it is that of a constructor
    FieldRewriter(Hierarchy hierarchy, Place place, String type, boolean constructor) {
        this.hierarchy = hierarchy;
        this.place = place;
        this.type = type;
        this.constructor = constructor;
        superCall = new SuperCall(constructor);
    }

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        superCall.see(element);
        if (element instanceof FieldInstruction access && isOfProgram(access)) {
            Field field =
                    hierarchy.field(access.owner().asInternalName(), access.name().stringValue());
            if (field.access() != FieldAccess.FINAL) {
                announce(code, access, field);
            }
        }
        return false;
    }

    /// What the compiler or a coverage tool added has a dollar sign at its front.
    private static boolean isOfProgram(FieldInstruction access) {
        return !access.owner().asInternalName().startsWith("java/")
                && !access.name().stringValue().startsWith("$");
    }

    private void announce(CodeBuilder code, FieldInstruction access, Field field) {
        switch (access.opcode()) {
            case GETFIELD -> Hooks.READ.call(code.dup(), read(field));
            case GETSTATIC -> Hooks.READ_STATIC.call(code, read(field));
            case PUTSTATIC -> Hooks.WRITE_STATIC.call(code, write(field, 0));
            case PUTFIELD -> announceWrite(code, access, field);
            default -> throw new IllegalStateException(access.toString());
        }
    }

    private void announceWrite(CodeBuilder code, FieldInstruction access, Field field) {
        boolean mayBeOwn = constructor && access.owner().asInternalName().equals(type);
        if (mayBeOwn && !superCall.isDone()) {
            return;
        }
        Operands.copyBelow(
                code,
                TypeKind.from(access.typeSymbol()),
                () -> {
                    if (mayBeOwn) {
                        chooseSite(code, field);
                    } else {
                        code.loadConstant(write(field, 0));
                    }
                    Hooks.WRITE.call(code);
                });
    }

    /// Only `this` is under construction, not another object of the same class.
    private void chooseSite(CodeBuilder code, Field field) {
        Label own = code.newLabel();
        Label chosen = code.newLabel();
        code.dup()
                .aload(0)
                .if_acmpeq(own)
                .loadConstant(write(field, 0))
                .goto_(chosen)
                .labelBinding(own)
                .loadConstant(write(field, Site.CONSTRUCTION))
                .labelBinding(chosen);
    }

    private int read(Field field) {
        return site("reads ", field, 0);
    }

    private int write(Field field, int flags) {
        return site("writes ", field, flags | Site.WRITE);
    }

    private int site(String verb, Field field, int flags) {
        int order = field.access() == FieldAccess.VOLATILE ? Site.VOLATILE : 0;
        Action action = (flags & Site.WRITE) != 0 ? Action.WRITE : Action.READ;
        return place.site(verb + field.name(), action, field.id(), flags | order);
    }
}
