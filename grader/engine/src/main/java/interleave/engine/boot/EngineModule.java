package interleave.engine.boot;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.instrument.Instrumentation;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /// What tests are written with, and what their classes call: the latter by a key.
    private static final Set<String> FOR_ALL =
            Set.of(NAME, "interleave.engine.noise", "interleave.engine.keyed");

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
        undefined = new HashMap<>(classes);
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
        Set<String> packages =
                Stream.concat(
                                classes.stream().map(it -> it.substring(0, it.lastIndexOf('.'))),
                                FOR_ALL.stream())
                        .collect(Collectors.toSet());
        ModuleDescriptor descriptor = ModuleDescriptor.newModule(NAME).packages(packages).build();
        return Modules.defineModule(null, descriptor, URI.create("interleave:engine"));
    }

    private static void openJdk(Module engine) {
        Module jdk = Object.class.getModule();
        CALLED.forEach(it -> Modules.addExports(jdk, it, engine));
        LOOKED_INTO.forEach(it -> Modules.addOpens(jdk, it, engine));
        Modules.addReadsAllUnnamed(engine);
        for (String needed : READ) {
            ModuleLayer.boot().findModule(needed).ifPresent(it -> Modules.addReads(engine, it));
        }
    }

    private static void openEngine(Module engine) {
        Module jdk = Object.class.getModule();
        FOR_ALL.forEach(it -> Modules.addExports(engine, it));
        Modules.addReads(jdk, engine);
        Modules.addExports(engine, HOOKS, jdk);
        Modules.addExports(engine, AGENT, EngineModule.class.getModule());
        for (Module one : harness()) {
            Modules.addReads(one, engine);
            engine.getPackages().forEach(it -> Modules.addExports(engine, it, one));
        }
    }

    /// Where there are no strangers, as in an IDE, all that is on the class path is ours.
    private static Set<Module> harness() {
        Set<Module> modules =
                HARNESS.stream()
                        .flatMap(it -> ModuleLayer.boot().findModule(it).stream())
                        .collect(Collectors.toSet());
        return modules.isEmpty()
                ? Set.of(ClassLoader.getSystemClassLoader().getUnnamedModule())
                : modules;
    }

    private void defineAll() {
        while (!undefined.isEmpty()) {
            define(undefined.keySet().iterator().next());
        }
    }

    /// What a class extends has to be there before it; all else is looked for later.
    private void define(String name) {
        byte[] bytes = undefined.remove(name);
        if (bytes != null) {
            ClassModel type = ClassFile.of().parse(bytes);
            type.superclass().ifPresent(this::define);
            type.interfaces().forEach(this::define);
            Unsafe.getUnsafe().defineClass(name, bytes, 0, bytes.length, null, null);
        }
    }

    private void define(ClassEntry type) {
        define(type.asInternalName().replace('/', '.'));
    }
}
