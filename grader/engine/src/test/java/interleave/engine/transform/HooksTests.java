package interleave.engine.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.ClassFile;
import org.junit.jupiter.api.Test;

class HooksTests {
    @Test
    void theRuntimeHasEachHook() throws Exception {
        assertThat(Hooks.all()).hasSizeGreaterThan(50).allSatisfy(HooksTests::exists);
    }

    private static void exists(Hook hook) throws Exception {
        String name = hook.owner().packageName() + "." + hook.owner().displayName();
        assertThat(ClassFile.of().parse(TransformingLoader.original(name)).methods())
                .anyMatch(
                        it ->
                                it.methodName().equalsString(hook.name())
                                        && it.methodTypeSymbol().equals(hook.type()));
    }
}
