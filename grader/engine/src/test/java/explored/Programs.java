package explored;

import interleave.engine.CodeUnderTest;
import interleave.engine.Exploration;
import interleave.engine.Grain;
import interleave.engine.Scenario;
import interleave.engine.Timeouts;
import interleave.engine.WakeUps;
import interleave.engine.backend.Continuations;
import interleave.engine.explore.Budget;
import interleave.engine.explore.Explore;
import interleave.engine.explore.Leeway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import toys.programs.Asks;
import toys.programs.Program;

/// The programs of `toys.programs`, found by their packages.
final class Programs {
    static final Budget BUDGET = new Budget(3_000, 5_000);

    /// A livelock that takes two preemptions in every round, for ever: nobody draws that by chance.
    static final Set<String> UNFOUND = Set.of("HastyPoliteLocks");

    private Programs() {}

    /// All classes of a package that can be played.
    static List<Class<?>> in(String packageName) {
        Path folder = Path.of("target/test-classes", packageName.split("\\."));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> packageName + "." + name.substring(0, name.length() - 6))
                    .sorted()
                    .<Class<?>>map(Programs::load)
                    .filter(Programs::isProgram)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Programs.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static boolean isProgram(Class<?> type) {
        return Program.class.isAssignableFrom(type)
                        && !type.isInterface()
                        && !type.isAnonymousClass()
                        && !type.isHidden()
                || Stream.of(type.getDeclaredMethods()).anyMatch(Programs::isStaticTest);
    }

    private static boolean isStaticTest(java.lang.reflect.Method method) {
        return method.getName().equals("test")
                && Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 0;
    }

    static Scenario scenario(Class<?> type) {
        try {
            var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            if (Program.class.isAssignableFrom(type)) {
                var made =
                        lookup.findConstructor(type, MethodType.methodType(void.class))
                                .asType(MethodType.methodType(Program.class));
                return () -> ((Program) made.invokeExact()).test();
            }
            var test = lookup.findStatic(type, "test", MethodType.methodType(void.class));
            return () -> {
                test.invokeExact();
            };
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(absent);
        }
    }

    static Explore explorer(Class<?> type, long seed) {
        return explorer(type, seed, Asks.Of.program(type));
    }

    static Explore explorer(Class<?> type, long seed, Leeway leeway) {
        var code = new CodeUnderTest(type.getPackageName());
        return new Explore(code, seed, BUDGET, leeway, Continuations::new);
    }

    /// With schedule points inside calls.
    static Exploration inside(Class<?> type, long seed) {
        var leeway = new Leeway(Grain.INSIDE_CALLS, WakeUps.CAUSED, Timeouts.DUE);
        return explorer(type, seed, leeway).explore(scenario(type));
    }

    static Exploration explore(Class<?> type, long seed) {
        return explorer(type, seed).explore(scenario(type));
    }
}
