package interleave.engine.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/// The static fields of one transformed class, which each run finds as in a JVM of its own: they
/// are set again when the run first uses the class, by the thread that does.
///
/// Whoever uses the class later has seen all that its initialiser did.
final class ClassState {
    /// Into which the transformation moves the body of a class's initialiser.
    private static final String INITIALISER = "interleave$initialize";

    private static final ClassValue<ClassState> ALL =
            new ClassValue<>() {
                @Override
                protected ClassState computeValue(Class<?> type) {
                    return new ClassState(type);
                }
            };

    private final Class<?> type;

    /// Null before the JVM has initialised the class, and of one that is not transformed.
    private @Nullable MethodHandle initialiser;

    /// The run that last used it, by its number.
    private long run;

    /// The threads that have used the class in this run, one bit each.
    private int users;

    private @Nullable Throwable failure;
    private boolean failureTold;

    private ClassState(Class<?> type) {
        this.type = type;
    }

    static ClassState of(Class<?> type) {
        return ALL.get(type);
    }

    boolean isKnownTo(ControlledThread thread) {
        return run == thread.execution.number && (users & (1 << thread.number)) != 0;
    }

    /// A thread is about to use the class for the first time in this run.
    void use(ControlledThread me) {
        if (run != me.execution.number && initialiser == null) {
            ThreadInternals.initialise(type);
        }
        if (run != me.execution.number) {
            initialiseAgain(me);
        } else if ((users & (1 << me.number)) == 0) {
            users |= 1 << me.number;
            me.execution.happensBefore.acquire(me, this);
        }
        tellFailure();
    }

    private void initialiseAgain(ControlledThread me) {
        begin(me);
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent != Object.class) {
            ClassHooks.use(parent);
        }
        if (initialiser == null) {
            return;
        }
        ClassHooks.enterInitializer();
        try {
            initialiser.invokeExact();
        } catch (Throwable thrown) {
            failed(me, thrown);
        } finally {
            ClassHooks.leaveInitializer();
        }
        me.execution.happensBefore.release(me, this);
    }

    /// What the initialiser itself does with the class must not begin another initialisation.
    private void begin(ControlledThread me) {
        ChanceHooks.constant(this, type.getName().hashCode());
        run = me.execution.number;
        users = 1 << me.number;
        failure = null;
        failureTold = false;
    }

    /// The JVM initialises the class.
    void initialising(@Nullable ControlledThread me) {
        try {
            initialiser =
                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                            .findStatic(type, INITIALISER, MethodType.methodType(void.class));
        } catch (ReflectiveOperationException notMoved) {
            throw new IllegalStateException(notMoved);
        }
        if (me != null) {
            begin(me);
        }
    }

    /// The JVM has initialised the class.
    void initialised(@Nullable ControlledThread me) {
        if (me != null) {
            me.execution.happensBefore.release(me, this);
        }
    }

    /// The initialiser threw. Whoever uses the class is told so, in this run.
    void failed(ControlledThread me, Throwable thrown) {
        if (thrown instanceof Abandoned abandoned) {
            throw abandoned;
        }
        failure = thrown;
        users = 0;
        // The initialiser may have used its own class.
        me.lastUsed = null;
        me.execution.happensBefore.release(me, this);
    }

    /// As the JVM does: the first one learns what it was, the others that it was.
    private void tellFailure() {
        Throwable thrown = failure;
        if (thrown == null) {
            return;
        }
        users = 0;
        if (failureTold) {
            throw withCause(
                    new NoClassDefFoundError("Could not initialize class " + type.getName()),
                    thrown);
        }
        failureTold = true;
        if (thrown instanceof Error error) {
            throw error;
        }
        throw new ExceptionInInitializerError(thrown);
    }

    private static Error withCause(Error error, Throwable cause) {
        error.initCause(cause);
        return error;
    }
}
