package interleave.engine.agent;

import interleave.engine.runtime.ChanceHooks;
import interleave.engine.runtime.IdentityHashes;
import interleave.engine.transform.JdkTransform;
import interleave.engine.transform.KeyedHooks;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/// Takes the threads of this JVM in hand. Whatever goes wrong here, the JVM goes on, without
/// control.
public final class Agent {
    /// Makes the runtime load what its hooks need before code that they use calls them itself.
    private static final String WARM_UP = "interleave.engine.explore.WarmUp";

    private static final String SELF_TEST = "interleave.engine.explore.SelfTest";

    private Agent() {}

    /// Called once the engine is a module of the boot loader.
    public static void start(@Nullable String options, Instrumentation instrumentation) {
        try {
            var parsed = AgentOptions.parse(options);
            if (parsed.control()) {
                takeControl(parsed, instrumentation);
                AgentState.ready();
            }
        } catch (Throwable failed) {
            AgentState.failed(failed.toString());
        }
    }

    private static void takeControl(AgentOptions options, Instrumentation instrumentation)
            throws Exception {
        run(WARM_UP);
        var cache = ClassCache.open(options.cache().flatMap(Agent::cacheFile));
        instrumentation.addTransformer(new Instrumenter(options, cache, defineHooks()), true);
        instrumentation.retransformClasses(loadedClasses(instrumentation));
        ChanceHooks.constants(instrumentation.getAllLoadedClasses());
        cache.save();
        run(SELF_TEST);
        if (!IdentityHashes.areSet()) {
            System.err.println(
                    "interleave: the hash codes of this JVM cannot be set: what depends on their"
                            + " order may differ from one exploration to the next");
        }
    }

    private static KeyedHooks defineHooks() {
        var hooks = new KeyedHooks(new SecureRandom().nextLong());
        byte[] bytes = hooks.bytes();
        Unsafe.getUnsafe().defineClass(KeyedHooks.className(), bytes, 0, bytes.length, null, null);
        return hooks;
    }

    private static void run(String step) throws ReflectiveOperationException {
        Class.forName(step).getMethod("run").invoke(null);
    }

    private static Optional<Path> cacheFile(Path folder) {
        return BuildKey.ofThisJvm().map(it -> folder.resolve("jdk-" + it + ".classes"));
    }

    private static Class<?>[] loadedClasses(Instrumentation instrumentation) {
        List<Class<?>> loaded = new ArrayList<>();
        for (Class<?> type : instrumentation.getAllLoadedClasses()) {
            String name = type.getName().replace('.', '/');
            if (type.getClassLoader() == null
                    && JdkTransform.concerns(name)
                    && instrumentation.isModifiableClass(type)) {
                loaded.add(type);
            }
        }
        return loaded.toArray(Class<?>[]::new);
    }
}
