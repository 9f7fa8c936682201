package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/// The operand stack of one method: reaches what lies below the arguments of a call.
///
/// The arguments wait in local variables of our own, which the next call uses again.
final class Operands {
    private final Map<TypeKind, List<Integer>> slots = new EnumMap<>(TypeKind.class);

    /// Emits code with the given values, of which the last is on top, out of the way.
    void below(CodeBuilder code, List<ClassDesc> values, Runnable emission) {
        aside(code, values, _ -> emission.run());
    }

    /// As [#below]; what is emitted may load any of the values, by its number.
    void aside(CodeBuilder code, List<ClassDesc> values, Consumer<IntConsumer> emission) {
        Map<TypeKind, Integer> used = new EnumMap<>(TypeKind.class);
        var kinds = new TypeKind[values.size()];
        var places = new int[values.size()];
        for (int i = values.size() - 1; i >= 0; i--) {
            kinds[i] = TypeKind.from(values.get(i)).asLoadable();
            places[i] = slot(code, kinds[i], used.merge(kinds[i], 1, Integer::sum));
            code.storeLocal(kinds[i], places[i]);
        }
        emission.accept(number -> code.loadLocal(kinds[number], places[number]));
        for (int i = 0; i < places.length; i++) {
            code.loadLocal(kinds[i], places[i]);
        }
    }

    private int slot(CodeBuilder code, TypeKind kind, int number) {
        List<Integer> ofKind = slots.computeIfAbsent(kind, _ -> new ArrayList<>());
        if (ofKind.size() < number) {
            ofKind.add(code.allocateLocal(kind));
        }
        return ofKind.get(number - 1);
    }

    /// Emits a copy of the object below one value: of a write to its field, say.
    static void copyBelow(CodeBuilder code, TypeKind value, Runnable emission) {
        if (value.slotSize() == 1) {
            code.dup2().pop();
            emission.run();
        } else {
            code.dup2_x1().pop2().dup();
            emission.run();
            code.dup_x2().pop();
        }
    }
}
