package interleave.engine.race;

import org.jspecify.annotations.Nullable;

/// What one run knows of one object: its variables, what is published through it, its monitor.
public final class Shadow {
    private static final Variable[] NONE = {};

    private @Nullable Variable first;
    private Variable[] elements = NONE;

    /// What happens before whoever reads the object's atomic state: of a lock, a queue, an atomic
    /// variable, or of whatever is accessed through a VarHandle.
    @Nullable VectorClock published;

    /// The object's modelled monitor, made when it is first used as one.
    public @Nullable Object monitor;

    final Trail trail = new Trail();

    /// The variable with this key.
    Variable variable(int key) {
        for (Variable variable = first; variable != null; variable = variable.next) {
            if (variable.key == key) {
                return variable;
            }
        }
        first = new Variable(key, first);
        return first;
    }

    /// An array's element.
    ///
    /// @param length of the array
    Variable element(int index, int length) {
        if (elements.length == 0) {
            elements = new Variable[length];
        }
        Variable element = elements[index];
        if (element == null) {
            element = elements[index] = new Variable(index, null);
        }
        return element;
    }

    /// What an element of an array of the JDK's own publishes.
    Variable element(long offset) {
        return variable(Long.hashCode(offset));
    }

    /// All that volatile fields of the object publish happens before what comes now.
    void joinVolatiles(VectorClock now) {
        for (Variable variable = first; variable != null; variable = variable.next) {
            if (variable.released != null) {
                now.join(variable.released);
            }
        }
    }
}
