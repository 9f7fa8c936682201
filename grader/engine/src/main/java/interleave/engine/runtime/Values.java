package interleave.engine.runtime;

import interleave.engine.Step;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/// Looks at what a variable holds, for a report, and prints it without calling the program's code:
/// a student's toString could be a schedule point, or have a bug.
final class Values {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();

    private final Names names;

    Values(Names names) {
        this.names = names;
    }

    /// What is there now; empty if it is no variable, or one that cannot be found.
    String of(Variable variable) {
        try {
            return variable.field() == null
                    ? within(variable.object(), variable.part())
                    : field(variable, variable.field());
        } catch (ReflectiveOperationException | RuntimeException _) {
            return "";
        }
    }

    /// A thread is about to access it.
    ///
    /// @param field as "owner.name", null if it is none
    /// @param loader finds the class of a static field
    record Variable(
            @Nullable String field, Object object, int part, @Nullable ClassLoader loader) {}

    private String within(Object object, int part) {
        return switch (object) {
            case AtomicInteger atomic -> text(atomic.getPlain());
            case AtomicLong atomic -> text(atomic.getPlain());
            case AtomicBoolean atomic -> text(atomic.getPlain());
            case AtomicReference<?> atomic -> text(atomic.getPlain());
            default ->
                    object.getClass().isArray() && part >= 0 ? text(Array.get(object, part)) : "";
        };
    }

    private String field(Variable variable, String id) throws ReflectiveOperationException {
        int dot = id.lastIndexOf('.');
        String owner = id.substring(0, dot).replace('/', '.');
        String name = id.substring(dot + 1);
        if (variable.object() == ClassState.class) {
            Field field = Class.forName(owner, false, variable.loader()).getDeclaredField(name);
            return text(get(field, UNSAFE.staticFieldBase(field), UNSAFE.staticFieldOffset(field)));
        }
        Class<?> type = variable.object().getClass();
        while (!type.getName().equals(owner)) {
            type = type.getSuperclass();
        }
        Field field = type.getDeclaredField(name);
        return text(get(field, variable.object(), UNSAFE.objectFieldOffset(field)));
    }

    private static @Nullable Object get(Field field, Object base, long offset) {
        Class<?> type = field.getType();
        if (!type.isPrimitive()) {
            return UNSAFE.getReference(base, offset);
        }
        return switch (type.getName()) {
            case "int" -> UNSAFE.getInt(base, offset);
            case "long" -> UNSAFE.getLong(base, offset);
            case "boolean" -> UNSAFE.getBoolean(base, offset);
            case "double" -> UNSAFE.getDouble(base, offset);
            case "float" -> UNSAFE.getFloat(base, offset);
            case "char" -> UNSAFE.getChar(base, offset);
            case "short" -> UNSAFE.getShort(base, offset);
            default -> UNSAFE.getByte(base, offset);
        };
    }

    /// In a few characters.
    String text(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            case Double number -> number.toString();
            case Float number -> number.toString();
            case Short number -> number.toString();
            case Byte number -> number.toString();
            case Character letter -> "'" + printable(letter.toString()) + "'";
            case String string -> '"' + printable(string) + '"';
            case Enum<?> constant -> constant.name();
            default -> names.of(value);
        };
    }

    private static String printable(String text) {
        String beginning = text.substring(0, Math.min(text.length(), Step.LONGEST_VALUE));
        var printable = new StringBuilder(beginning.length());
        for (int i = 0; i < beginning.length(); i++) {
            char letter = beginning.charAt(i);
            printable.append(Character.isISOControl(letter) ? '·' : letter);
        }
        return printable.toString() + (text.length() > beginning.length() ? "…" : "");
    }
}
