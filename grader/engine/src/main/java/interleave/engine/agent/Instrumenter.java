package interleave.engine.agent;

import interleave.engine.runtime.ClassHooks;
import interleave.engine.runtime.Unhooked;
import interleave.engine.transform.JdkTransform;
import interleave.engine.transform.KeyedHooks;
import interleave.engine.transform.ProgramTransform;
import java.lang.instrument.ClassFileTransformer;
import java.lang.ref.WeakReference;
import java.security.ProtectionDomain;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/// Has each class that is loaded transformed, if it is one to control. One that cannot be stays as
/// it is.
final class Instrumenter implements ClassFileTransformer {
    private final AgentOptions options;
    private final ClassCache cache;
    private final KeyedHooks hooks;
    private final JdkTransform jdk = new JdkTransform();
    private final Map<ClassLoader, ProgramTransform> programs = new WeakHashMap<>();

    Instrumenter(AgentOptions options, ClassCache cache, KeyedHooks hooks) {
        this.options = options;
        this.cache = cache;
        this.hooks = hooks;
        // Loads what answers, which must not happen while it is asked about a class.
        var _ = isConcerned(null, "");
    }

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> type,
            ProtectionDomain domain,
            byte[] original) {
        if (name == null || !isConcerned(loader, name)) {
            return null;
        }
        // A controlled thread may be the one that loads the class.
        ClassHooks.enterLinkage();
        try {
            return loader == null
                    ? cache.transformed(name, original, jdk::apply)
                    : program(loader).apply(original);
        } catch (RuntimeException | Error failed) {
            String binary = name.replace('/', '.');
            AgentState.failed(binary + " stays as it is: " + failed);
            if (loader == null) {
                Unhooked.add(binary);
            }
            return null;
        } finally {
            ClassHooks.leaveLinkage();
        }
    }

    private boolean isConcerned(@Nullable ClassLoader loader, String name) {
        return loader == null ? JdkTransform.concerns(name) : options.controls(name);
    }

    /// The transform of a loader's classes must not keep that loader.
    private ProgramTransform program(ClassLoader loader) {
        synchronized (programs) {
            return programs.computeIfAbsent(
                    loader,
                    it -> {
                        var weak = new WeakReference<>(it);
                        return new ProgramTransform(
                                file -> {
                                    ClassLoader alive = weak.get();
                                    return alive == null ? null : alive.getResourceAsStream(file);
                                },
                                hooks.callers());
                    });
        }
    }
}
