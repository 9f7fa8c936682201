package interleave.runner;

import java.io.IOException;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;

/// Loads what test JVMs load, so that the class-data archive made from this run holds it; not the
/// engine, which is not on the class path.
///
/// Of a module's package the JVM takes classes from the archive only if the first one comes from
/// there, and breaks off otherwise. So it is all of JUnit and of AssertJ; and of ours, what the JVM
/// enters by.
final class WarmUp {
    private static final List<Class<?>> ENTRIES = List.of(Main.class, Series.class);

    private WarmUp() {}

    public static void main(String[] arguments) throws IOException {
        for (ResolvedModule module : ModuleLayer.boot().configuration().modules()) {
            if (module.name().startsWith("org.")) {
                loadAll(module);
            }
        }
        Assertions.assertThat(ENTRIES).containsExactly(Main.class, Series.class);
        Assertions.assertThatThrownBy(
                        () -> {
                            throw new IllegalStateException("expected");
                        })
                .hasMessageContaining("expected");
        Awaitility.await().until(() -> true);
        System.out.println(Jupiter.engine().getId());
    }

    private static void loadAll(ResolvedModule module) throws IOException {
        Module loaded = ModuleLayer.boot().findModule(module.name()).orElseThrow();
        try (ModuleReader reader = module.reference().open()) {
            for (String file : reader.list().filter(it -> it.endsWith(".class")).toList()) {
                load(loaded, file.substring(0, file.length() - ".class".length()));
            }
        }
    }

    private static void load(Module module, String name) {
        try {
            Class.forName(module, name.replace('/', '.'));
        } catch (LinkageError lacksALibrary) {
            // Then nobody uses it.
        }
    }
}
