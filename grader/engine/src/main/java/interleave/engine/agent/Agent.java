package interleave.engine.agent;

import interleave.engine.runtime.ChanceHooks;
import interleave.engine.runtime.IdentityHashes;
import interleave.engine.transform.JdkTransform;
import java.lang.instrument.Instrumentation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The entry of the java agent. Whatever goes wrong here, the JVM goes on, without control.
public final class Agent {
    /// Makes the runtime load what its hooks need before code that they use calls them itself.
    private static final String WARM_UP = "interleave.engine.explore.WarmUp";

    private static final String SELF_TEST = "interleave.engine.explore.SelfTest";

    private Agent() {}

    /// Called by the JVM, before the program's main method.
    public static void premain(@Nullable String options, Instrumentation instrumentation) {
        start(options, instrumentation);
    }

    /// Called by the JVM, when the agent is attached to one that runs already.
    public static void agentmain(@Nullable String options, Instrumentation instrumentation) {
        start(options, instrumentation);
    }

    private static synchronized void start(
            @Nullable String options, Instrumentation instrumentation) {
        if (AgentState.isOn()) {
            return;
        }
        try {
            takeControl(AgentOptions.parse(options), instrumentation);
            AgentState.ready();
        } catch (Throwable failed) {
            AgentState.failed(failed.toString());
        }
    }

    private static void takeControl(AgentOptions options, Instrumentation instrumentation)
            throws Exception {
        if (Agent.class.getClassLoader() != null) {
            throw new IllegalStateException("the engine is not on the boot class path");
        }
        openJdk(instrumentation);
        run(WARM_UP);
        var cache = ClassCache.open(options.cache().flatMap(Agent::cacheFile));
        instrumentation.addTransformer(new Instrumenter(options, cache), true);
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

    private static void openJdk(Instrumentation instrumentation) {
        Set<Module> engine = Set.of(Agent.class.getModule());
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of(
                        "jdk.internal.vm", engine,
                        "jdk.internal.vm.annotation", engine,
                        "jdk.internal.misc", engine),
                Map.of(
                        "java.lang", engine,
                        "java.util", engine,
                        "java.util.concurrent", engine,
                        "java.util.concurrent.locks", engine),
                Set.of(),
                Map.of());
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
