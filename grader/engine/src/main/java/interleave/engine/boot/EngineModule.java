package interleave.engine.boot;

import java.lang.instrument.Instrumentation;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jdk.internal.misc.Unsafe;
import jdk.internal.module.Modules;
import org.jspecify.annotations.Nullable;

/// Defines the engine to the boot loader. The JVM honours what the back-end asks of it in classes
/// of that loader only; and of a module that it has no say in, reflection gets nothing but what is
/// exported.
public final class EngineModule {
    private static final String NAME = "interleave.engine";
    private static final String AGENT = "interleave.engine.agent";
    private static final String HOOKS = "interleave.engine.runtime";

    /// What tests are written with, and what changed classes call: the hooks by a key.
    private static final Set<String> FOR_ALL =
            Set.of(
                    NAME,
                    "interleave.engine.lines",
                    "interleave.engine.noise",
                    "interleave.engine.keyed");

    /// Of ours, who may call all of the engine: modules in a test JVM, where strangers' code runs.
    private static final List<String> HARNESS = List.of("interleave.junit", "interleave.runner");

    private static final Set<String> READ =
            Set.of("java.base", "java.instrument", "java.management");

    private static final Set<String> CALLED =
            Set.of("jdk.internal.misc", "jdk.internal.vm", "jdk.internal.vm.annotation");

    private static final Set<String> LOOKED_INTO =
            Set.of("java.lang", "java.util", "java.util.concurrent", "java.util.concurrent.locks");

    private final Map<String, byte[]> undefined;

    private EngineModule(Map<String, byte[]> classes) {
        undefined = new TreeMap<>(classes);
    }

    /// Makes the module and hands over to its agent.
    ///
    /// @param classes of the engine, by their names
    public static void start(
            Map<String, byte[]> classes, @Nullable String options, Instrumentation instrumentation)
            throws ReflectiveOperationException {
        Module engine = module(classes.keySet());
        openJdk(engine);
        openEngine(engine);
        new EngineModule(classes).defineAll();
        Class.forName(AGENT + ".Agent", true, null)
                .getMethod("start", String.class, Instrumentation.class)
                .invoke(null, options, instrumentation);
    }

    private static Module module(Set<String> classes) {
        Set<String> packages = new HashSet<>(FOR_ALL);
        for (String name : classes) {
            packages.add(name.substring(0, name.lastIndexOf('.')));
        }
        ModuleDescriptor descriptor = ModuleDescriptor.newModule(NAME).packages(packages).build();
        return Modules.defineModule(null, descriptor, URI.create("interleave:engine"));
    }

    private static void openJdk(Module engine) {
        Module jdk = Object.class.getModule();
        for (String name : CALLED) {
            Modules.addExports(jdk, name, engine);
        }
        for (String name : LOOKED_INTO) {
            Modules.addOpens(jdk, name, engine);
        }
        Modules.addReadsAllUnnamed(engine);
        for (Module needed : present(READ)) {
            Modules.addReads(engine, needed);
        }
    }

    private static void openEngine(Module engine) {
        Module jdk = Object.class.getModule();
        for (String name : FOR_ALL) {
            Modules.addExports(engine, name);
        }
        Modules.addReads(jdk, engine);
        Modules.addExports(engine, HOOKS, jdk);
        Modules.addExports(engine, AGENT, EngineModule.class.getModule());
        for (Module one : harness()) {
            Modules.addReads(one, engine);
            for (String name : engine.getPackages()) {
                Modules.addExports(engine, name, one);
            }
        }
    }

    /// Where there are no strangers, as in an IDE, all that is on the class path is ours.
    private static List<Module> harness() {
        List<Module> modules = present(HARNESS);
        return modules.isEmpty()
                ? List.of(ClassLoader.getSystemClassLoader().getUnnamedModule())
                : modules;
    }

    private static List<Module> present(Collection<String> names) {
        List<Module> present = new ArrayList<>();
        for (String name : names) {
            Optional<Module> module = ModuleLayer.boot().findModule(name);
            if (module.isPresent()) {
                present.add(module.get());
            }
        }
        return present;
    }

    /// What a class extends has to be there before it: what comes too early waits for the next
    /// round.
    private void defineAll() {
        while (!undefined.isEmpty()) {
            boolean any = false;
            for (var left = undefined.entrySet().iterator(); left.hasNext(); ) {
                Map.Entry<String, byte[]> next = left.next();
                if (isDefined(next.getKey(), next.getValue())) {
                    left.remove();
                    any = true;
                }
            }
            if (!any) {
                throw new NoClassDefFoundError(undefined.keySet().iterator().next());
            }
        }
    }

    private static boolean isDefined(String name, byte[] bytes) {
        try {
            Unsafe.getUnsafe().defineClass(name, bytes, 0, bytes.length, null, null);
            return true;
        } catch (NoClassDefFoundError tooEarly) {
            return false;
        }
    }
}
