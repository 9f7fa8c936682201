package interleave.engine.boot;

import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The entry of the java agent. Whatever goes wrong here, the JVM goes on, without control.
public final class Boot {
    private static final String HELPER = "interleave.engine.boot.EngineModule";

    private static boolean started;

    private Boot() {}

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
        if (started) {
            return;
        }
        started = true;
        try {
            Map<String, byte[]> classes = new EngineClasses().read();
            byte[] own = classes.remove(HELPER);
            if (own == null) {
                throw new IOException("its classes are missing");
            }
            Class<?> helper = new Once().define(own);
            open(instrumentation, helper.getModule());
            helper.getMethod("start", Map.class, String.class, Instrumentation.class)
                    .invoke(null, classes, options, instrumentation);
        } catch (ReflectiveOperationException | IOException | LinkageError failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            System.err.println("interleave: the engine cannot be started: " + cause);
        }
    }

    private static void open(Instrumentation instrumentation, Module helper) {
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of(
                        "jdk.internal.misc", Set.of(helper),
                        "jdk.internal.module", Set.of(helper)),
                Map.of(),
                Set.of(),
                Map.of());
    }

    /// What is opened to a module stays open. So it is a module that nobody else can get hold of:
    /// its loader is forgotten when the engine has been started.
    private static final class Once extends ClassLoader {
        Once() {
            super("interleave", ClassLoader.getPlatformClassLoader());
        }

        Class<?> define(byte[] bytes) {
            return defineClass(HELPER, bytes, 0, bytes.length);
        }
    }
}
