package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Random;
import java.util.Set;

/// Makes hash codes and random numbers the same in each run of a schedule.
final class ChanceRewriter implements Rewriter {
    private static final Set<String> GENERATORS =
            Set.of("java/util/Random", "java/util/SplittableRandom");
    private static final ClassDesc RANDOM = ClassDesc.of(Random.class.getName());
    private static final MethodTypeDesc SEEDED =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_long);
    private static final MethodTypeDesc SHUFFLE =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_List, RANDOM);

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        return element instanceof InvokeInstruction call && replace(code, call);
    }

    private static boolean replace(CodeBuilder code, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        return switch (call.name().stringValue() + call.type().stringValue()) {
            case "hashCode()I" -> owner.equals("java/lang/Object") && replaceHashCode(code, call);
            case "<init>()V" -> GENERATORS.contains(owner) && replaceConstructor(code, call);
            case "shuffle(Ljava/util/List;)V" ->
                    owner.equals("java/util/Collections") && replaceShuffle(code, call);
            default -> false;
        };
    }

    private static boolean replaceHashCode(CodeBuilder code, InvokeInstruction call) {
        boolean own = call.opcode() == Opcode.INVOKESPECIAL;
        (own ? Hooks.IDENTITY_HASH_CODE : Hooks.HASH_CODE).call(code);
        return true;
    }

    private static boolean replaceConstructor(CodeBuilder code, InvokeInstruction call) {
        Hooks.SEED.call(code);
        code.invokespecial(call.owner().asSymbol(), ConstantDescs.INIT_NAME, SEEDED);
        return true;
    }

    private static boolean replaceShuffle(CodeBuilder code, InvokeInstruction call) {
        code.new_(RANDOM).dup();
        Hooks.SEED.call(code);
        code.invokespecial(RANDOM, ConstantDescs.INIT_NAME, SEEDED)
                .invokestatic(call.owner().asSymbol(), "shuffle", SHUFFLE);
        return true;
    }
}
