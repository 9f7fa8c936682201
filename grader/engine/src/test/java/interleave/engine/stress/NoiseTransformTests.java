package interleave.engine.stress;

import static org.assertj.core.api.Assertions.assertThat;

import interleave.engine.noise.Edges;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import toys.Grammar;

class NoiseTransformTests {
    @Test
    void aNoisyClassIsVerifiable() throws Exception {
        assertThat(toys()).hasSizeGreaterThan(8);
        for (String toy : toys()) {
            byte[] noisy = NoisyLoader.TRANSFORM.apply(NoisyLoader.bytes(toy));
            assertThat(
                            ClassFile.of(
                                            ClassFile.ClassHierarchyResolverOption.of(
                                                    ClassHierarchyResolver.defaultResolver()))
                                    .verify(noisy))
                    .as(toy)
                    .isEmpty();
        }
    }

    @Test
    void aNoisyClassComputesWhatItComputedBefore() throws Exception {
        Supplier<?> noisy = NoisyLoader.noisy(Grammar.class, Supplier.class);
        assertThat(noisy.getClass()).isNotEqualTo(Grammar.class);

        String plain = new Grammar().get();
        Noise.begin(1, 3);
        try {
            assertThat(noisy.get()).isEqualTo(plain);
        } finally {
            Noise.end();
        }
    }

    @Test
    void theClassInitialiserGetsNoEdges() throws Exception {
        assertThat(edges("toys.Grammar", "<clinit>")).isZero();
        assertThat(edges("toys.Grammar", "<init>")).isPositive();
    }

    @Test
    void anEdgeLiesBetweenTheReadAndTheWriteOfAnIncrement() throws Exception {
        assertThat(edges("toys.Counter", "run")).isEqualTo(2);
    }

    @Test
    void callsMonitorsAndArraysHaveEdges() throws Exception {
        assertThat(edges("toys.Steps", "call")).isEqualTo(1);
        assertThat(edges("toys.Steps", "copy")).isEqualTo(2);
        // The block is left in two ways: at its end, and by an exception.
        assertThat(edges("toys.Steps", "lockAndUnlock")).isEqualTo(3);
    }

    private static List<String> toys() throws IOException, URISyntaxException {
        Path folder = Path.of(Grammar.class.getResource("Grammar.class").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> "toys." + file.substring(0, file.length() - ".class".length()))
                    .toList();
        }
    }

    private static long edges(String type, String name) throws IOException {
        MethodModel method =
                ClassFile.of()
                        .parse(NoisyLoader.TRANSFORM.apply(NoisyLoader.bytes(type)))
                        .methods()
                        .stream()
                        .filter(candidate -> candidate.methodName().equalsString(name))
                        .findFirst()
                        .orElseThrow();
        return method.code().orElseThrow().elementList().stream()
                .filter(NoiseTransformTests::isNoise)
                .count();
    }

    private static boolean isNoise(CodeElement element) {
        return element instanceof InvokeInstruction call
                && call.owner().asSymbol().equals(Edges.class.describeConstable().orElseThrow());
    }
}
