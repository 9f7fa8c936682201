package interleave.engine.transform;

import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.DynamicConstantDesc;
import org.jspecify.annotations.Nullable;

/// Tells the stores into JaCoCo's array of probes, which all threads write and which would look
/// like a race in each program.
///
/// JaCoCo (0.8.15) puts the array into a local variable at the start of a method, from a dynamic
/// constant (and a cast) or a method; a probe is then: load the variable, push an index, push 1,
/// `bastore`.
final class JacocoProbes {
    private static final String PREFIX = "$jacoco";
    private static final int NO_SLOT = -1;

    private int slot = NO_SLOT;
    private boolean arrayOnTop;
    private boolean probe;
    private final @Nullable Instruction[] recent = new Instruction[3];

    void see(Instruction instruction) {
        if (arrayOnTop && instruction instanceof StoreInstruction store) {
            slot = store.slot();
        }
        arrayOnTop = loadsArray(instruction) || (arrayOnTop && isCast(instruction));
        probe =
                instruction.opcode() == Opcode.BASTORE
                        && recent[2] instanceof LoadInstruction load
                        && load.slot() == slot;
        recent[2] = recent[1];
        recent[1] = recent[0];
        recent[0] = instruction;
    }

    /// Whether the instruction seen last stores a probe.
    boolean isProbe() {
        return probe;
    }

    /// Whether a method or field is JaCoCo's.
    static boolean owns(String name) {
        return name.startsWith(PREFIX);
    }

    private static boolean isCast(Instruction instruction) {
        return instruction.opcode() == Opcode.CHECKCAST;
    }

    private static boolean loadsArray(Instruction instruction) {
        return switch (instruction) {
            case InvokeInstruction call -> owns(call.name().stringValue());
            case ConstantInstruction constant ->
                    constant.constantValue() instanceof DynamicConstantDesc<?> dynamic
                            && owns(dynamic.constantName());
            default -> false;
        };
    }
}
