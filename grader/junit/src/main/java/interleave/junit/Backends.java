package interleave.junit;

import interleave.engine.backend.Baton;
import interleave.engine.backend.Continuations;
import interleave.engine.runtime.Backend;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/// What the explored threads run on in this JVM.
final class Backends {
    private Backends() {}

    /// Real threads if `-Dinterleave.backend=baton` asks for them or a debugger is there: it aborts
    /// the JVM when it meets a thread that the JVM never started.
    static Supplier<Backend> ofThisJvm() {
        boolean asked = "baton".equals(System.getProperty("interleave.backend"));
        return asked || isDebugged() ? Baton::new : Continuations::new;
    }

    private static boolean isDebugged() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(argument -> argument.contains("jdwp"));
    }
}
