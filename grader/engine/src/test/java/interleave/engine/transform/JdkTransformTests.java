package interleave.engine.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JdkTransformTests {
    private static final String HOOKS = "interleave/engine/runtime/";

    private final JdkTransform transform = new JdkTransform();

    @Test
    void allOfThemAreVerifiable() throws Exception {
        var verifier =
                ClassFile.of(
                        ClassHierarchyResolverOption.of(ClassHierarchyResolver.defaultResolver()));
        for (Path file : concerned()) {
            assertThat(verifier.verify(transform.apply(Files.readAllBytes(file))))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void threadsAskTheRuntimeFirst() throws Exception {
        assertThat(hooks("java/lang/Thread", "alive")).containsExactly("ThreadHooks.alive");
        assertThat(hooks("java/lang/Thread", "sleepNanos")).containsExactly("ThreadHooks.sleep");
        assertThat(hooks("java/lang/Thread", "start"))
                .containsExactly(
                        "ThreadHooks.start",
                        "ThreadHooks.started",
                        "ThreadHooks.start",
                        "ThreadHooks.started");
        assertThat(hooks("java/lang/ThreadBuilders", "newVirtualThread"))
                .containsExactly("ThreadHooks.controlled");
    }

    @Test
    void aVolatileFieldOfANestedClassIsOne() throws Exception {
        assertThat(hooks("java/util/concurrent/locks/AbstractQueuedSynchronizer", "enqueue"))
                .contains("SyncHooks.read");
    }

    @Test
    void poolsParkingTimeAndSpinningAreTheRuntimes() throws Exception {
        assertThat(hooks("java/util/concurrent/ForkJoinPool", "commonPool"))
                .contains("PoolHooks.common");
        assertThat(hooks("java/util/concurrent/locks/LockSupport", "unpark"))
                .contains("ParkHooks.unpark");
        assertThat(hooks("java/util/concurrent/locks/StampedLock", "acquireWrite"))
                .contains("SyncHooks.spin", "SyncHooks.read");
        assertThat(hooks("java/util/TimerThread", "mainLoop"))
                .contains("TimeHooks.currentTimeMillis", "MonitorHooks.await")
                .contains("MonitorHooks.enter", "MonitorHooks.exit");
    }

    @Test
    void nobodyGoesFirstInARealMonitor() throws Exception {
        assertThat(hooks("java/util/concurrent/ConcurrentHashMap", "putVal"))
                .contains("SyncHooks.enterUninterrupted", "SyncHooks.leaveUninterrupted");
    }

    @Test
    void chanceIsTheRuntimes() throws Exception {
        assertThat(hooks("java/util/Random", "<init>"))
                .containsExactly("ChanceHooks.seed", "TimeHooks.nanoTime");
        assertThat(hooks("java/util/SplittableRandom", "<init>"))
                .containsExactly("ChanceHooks.nextSeed");
        assertThat(hooks("jdk/internal/random/L64X128MixRandom", "<init>"))
                .containsExactly("ChanceHooks.nextSeed");
        assertThat(hooks("java/security/SecureRandom", "nextBytes"))
                .containsExactly("ChanceHooks.fill");
        assertThat(hooks("java/time/Clock", "currentInstant")).contains("TimeHooks.instant");
        assertThat(hooks("java/lang/Enum", "<init>")).containsExactly("ChanceHooks.constant");
        assertThat(hooks("java/lang/ClassLoader", "loadClass"))
                .contains("ChanceHooks.constant", "ClassHooks.enterLinkage");
        assertThat(hooks("java/util/concurrent/ThreadLocalRandom", "localInit"))
                .contains("ThreadHooks.controlled");
    }

    @Test
    void threadsAreCountedAndListedByTheRuntime() throws Exception {
        assertThat(hooks("java/lang/Thread$ThreadNumbering", "next"))
                .containsExactly("ThreadHooks.nextNumber");
        assertThat(hooks("java/lang/Thread$ThreadIdentifiers", "next"))
                .containsExactly("ThreadHooks.nextId");
        assertThat(hooks("java/lang/Thread", "getAllThreads")).containsExactly("ThreadHooks.all");
        assertThat(hooks("java/lang/Thread", "getAllStackTraces"))
                .containsExactly("ThreadHooks.all", "ThreadHooks.stacks");
    }

    @Test
    void theOrderOfImmutableSetsIsNoMatterOfTheJvm() throws Exception {
        byte[] transformed =
                transform.apply(
                        TransformingLoader.original(
                                "java/util/ImmutableCollections$MapN$MapNIterator"));
        assertThat(
                        ClassFile.of().parse(transformed).methods().stream()
                                .flatMap(it -> it.code().stream())
                                .flatMap(it -> it.elementStream())
                                .filter(FieldInstruction.class::isInstance)
                                .map(FieldInstruction.class::cast)
                                .map(it -> it.name().stringValue()))
                .isNotEmpty()
                .doesNotContain("SALT32L", "REVERSE");
    }

    private List<String> hooks(String type, String method) throws IOException {
        byte[] original = TransformingLoader.original(type);
        return ClassFile.of().parse(transform.apply(original)).methods().stream()
                .filter(it -> it.methodName().equalsString(method))
                .flatMap(JdkTransformTests::hooks)
                .toList();
    }

    private static Stream<String> hooks(MethodModel method) {
        return method.code().stream()
                .flatMap(it -> it.elementStream())
                .filter(InvokeInstruction.class::isInstance)
                .map(InvokeInstruction.class::cast)
                .filter(it -> it.owner().asInternalName().startsWith(HOOKS))
                .map(it -> it.owner().asInternalName().substring(HOOKS.length()) + "." + it.name());
    }

    private static List<Path> concerned() throws IOException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base");
        try (Stream<Path> files = Files.walk(base)) {
            return files.filter(it -> it.toString().endsWith(".class"))
                    .filter(it -> JdkTransform.concerns(name(base, it)))
                    .toList();
        }
    }

    private static String name(Path base, Path file) {
        String name = base.relativize(file).toString();
        return name.substring(0, name.length() - ".class".length());
    }
}
