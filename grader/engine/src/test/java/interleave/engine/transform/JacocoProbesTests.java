package interleave.engine.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Instruction;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class JacocoProbesTests {
    private static final ClassDesc TYPE = ClassDesc.of("Covered");
    private static final ClassDesc FLAGS = ConstantDescs.CD_boolean.arrayType();
    private static final int PROBES = 1;
    private static final int OTHER = 2;

    @Test
    void anArrayFromTheDynamicConstantHoldsProbes() {
        assertThat(probes(code -> store(code.ldc(constant()).checkcast(FLAGS), PROBES, PROBES)))
                .containsExactly(true);
    }

    @Test
    void anArrayFromTheMethodHoldsProbes() {
        assertThat(
                        probes(
                                code ->
                                        store(
                                                code.invokestatic(
                                                        TYPE,
                                                        "$jacocoInit",
                                                        MethodTypeDesc.of(FLAGS)),
                                                PROBES,
                                                PROBES)))
                .containsExactly(true);
    }

    @Test
    void anotherArrayHoldsNone() {
        assertThat(probes(code -> store(code.iconst_1().newarray(TypeKind.BOOLEAN), OTHER, OTHER)))
                .containsExactly(false);
        assertThat(
                        probes(
                                code ->
                                        store(
                                                code.aload(0)
                                                        .astore(OTHER)
                                                        .ldc(constant())
                                                        .checkcast(FLAGS),
                                                PROBES,
                                                OTHER)))
                .containsExactly(false);
    }

    private static void store(CodeBuilder code, int kept, int used) {
        code.astore(kept).aload(used).iconst_3().iconst_1().bastore().return_();
    }

    private static DynamicConstantDesc<?> constant() {
        DirectMethodHandleDesc bootstrap =
                MethodHandleDesc.ofMethod(
                        DirectMethodHandleDesc.Kind.STATIC,
                        TYPE,
                        "$jacocoInit",
                        MethodTypeDesc.of(
                                ConstantDescs.CD_Object,
                                ConstantDescs.CD_MethodHandles_Lookup,
                                ConstantDescs.CD_String,
                                ConstantDescs.CD_Class));
        return DynamicConstantDesc.ofNamed(bootstrap, "$jacocoData", ConstantDescs.CD_Object);
    }

    /// Of each store into an array of flags, whether it is a probe.
    private static List<Boolean> probes(Consumer<CodeBuilder> code) {
        byte[] type =
                ClassFile.of()
                        .build(
                                TYPE,
                                it ->
                                        it.withMethodBody(
                                                "covered",
                                                MethodTypeDesc.of(ConstantDescs.CD_void, FLAGS),
                                                ClassFile.ACC_STATIC,
                                                code::accept));
        var probes = new JacocoProbes();
        List<Boolean> answers = new ArrayList<>();
        ClassFile.of()
                .parse(type)
                .methods()
                .getFirst()
                .code()
                .orElseThrow()
                .elementStream()
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .forEach(
                        it -> {
                            probes.see(it);
                            if (it.opcode() == Opcode.BASTORE) {
                                answers.add(probes.isProbe());
                            }
                        });
        return answers;
    }
}
