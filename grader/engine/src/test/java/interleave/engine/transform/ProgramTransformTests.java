package interleave.engine.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import toys.Grammar;
import toys.transform.Calls;
import toys.transform.Fields;
import toys.transform.Monitors;
import toys.transform.Statics;

class ProgramTransformTests {
    @ParameterizedTest
    @MethodSource("toys")
    void aTransformedClassIsVerifiable(String toy) throws Exception {
        assertThat(
                        ClassFile.of(
                                        ClassHierarchyResolverOption.of(
                                                ClassHierarchyResolver.defaultResolver()))
                                .verify(TransformingLoader.transformed(toy)))
                .isEmpty();
    }

    @Test
    void whatItComputesStaysTheSame() throws Exception {
        var loader = new TransformingLoader();
        assertThat(loader.answer(Grammar.class)).isEqualTo(new Grammar().get());
        assertThat(loader.answer(Fields.class)).isEqualTo(new Fields().get());
        assertThat(loader.answer(Monitors.class)).isEqualTo(new Monitors().get());
        assertThat(loader.answer(Calls.class)).isEqualTo(new Calls().get());
    }

    @Test
    void staticStateIsMadeAnewByCallingTheInitialisersAgain() throws Exception {
        var loader = new TransformingLoader();
        assertThat(loader.answer(Statics.class))
                .isEqualTo("[first, at 0, at 1, at 2, late] 6 117[GREEN][one, two]");

        for (String type : List.of("", "$Bare")) {
            Method initialize =
                    loader.loadClass(Statics.class.getName() + type).getMethod(Initializer.NAME);
            initialize.setAccessible(true);
            initialize.invoke(null);
        }

        // Those of enums and interfaces are not.
        assertThat(loader.answer(Statics.class))
                .isEqualTo("[first, at 0, at 1, at 2, late] 6 117[GREEN, GREEN][one, two, two]");
    }

    @Test
    void aMethodThatWouldBecomeTooLargeIsRefused() {
        ClassDesc type = ClassDesc.of("toys.Large");
        byte[] large =
                ClassFile.of()
                        .build(
                                type,
                                it ->
                                        it.withField("n", ConstantDescs.CD_int, 0)
                                                .withMethodBody(
                                                        "run",
                                                        ConstantDescs.MTD_void,
                                                        ClassFile.ACC_PUBLIC,
                                                        code -> readOften(code, type)));

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new ProgramTransform(_ -> null, ClassTransform.ACCEPT_ALL)
                                        .apply(large));
    }

    private static void readOften(CodeBuilder code, ClassDesc owner) {
        for (int i = 0; i < 12_000; i++) {
            code.aload(0).getfield(owner, "n", ConstantDescs.CD_int).pop();
        }
        code.return_();
    }

    static List<String> toys() throws IOException, URISyntaxException {
        Path root = Path.of(Grammar.class.getResource("/").toURI());
        try (Stream<Path> files = Files.walk(root.resolve("toys"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .toList();
        }
    }
}
