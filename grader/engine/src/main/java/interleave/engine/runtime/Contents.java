package interleave.engine.runtime;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import jdk.internal.misc.Unsafe;
import org.jspecify.annotations.Nullable;

/// What stands behind a view of a collection: an iterator, a map's key set, an unmodifiable list
/// have no content of their own, and whoever reads them reads the collection that they show.
///
/// Fields are found without reflection, which would run code of the JDK that has schedule points.
final class Contents {
    private static final Unsafe UNSAFE = Unsafe.getUnsafe();
    private static final long NO_VIEW = -1;
    private static final String UTIL = "java.util.";

    /// What the JDK's views call what they show; inner classes have their outer object.
    private static final List<String> FIELDS =
            List.of("this$0", "root", "m", "c", "map", "base", "list", "q");

    /// Collections that keep all they have in a map.
    private static final List<String> FACADES = List.of("java.util.HashSet", "java.util.TreeSet");

    private static final String MUTEX = "mutex";

    private static final ClassValue<Long> OFFSETS =
            new ClassValue<>() {
                @Override
                protected Long computeValue(Class<?> type) {
                    if (mayShowAnother(type)) {
                        return offset(type, FIELDS);
                    }
                    // A program's own kind of set keeps its content where its superclass does.
                    Class<?> parent = type.getSuperclass();
                    return parent == null || type.getName().startsWith(UTIL)
                            ? NO_VIEW
                            : OFFSETS.get(parent);
                }
            };

    private static final ClassValue<Long> MUTEXES =
            new ClassValue<>() {
                @Override
                protected Long computeValue(Class<?> type) {
                    return offset(type, List.of(MUTEX));
                }
            };

    private Contents() {}

    /// Whether objects of that class show what others have.
    static boolean isView(Class<?> type) {
        return OFFSETS.get(type) != NO_VIEW;
    }

    /// What a view shows at once, which may be a view again; itself if it is none.
    static Object behind(Object view) {
        long offset = OFFSETS.get(view.getClass());
        Object shown = offset == NO_VIEW ? null : UNSAFE.getReference(view, offset);
        return shown == null || !holds(shown.getClass()) ? view : shown;
    }

    /// Where the content is in the end.
    static Object of(Object view) {
        Object shown = behind(view);
        return shown == view ? view : of(shown);
    }

    /// The object whose monitor a synchronised collection takes inside.
    static Object mutex(Object collection) {
        long offset = MUTEXES.get(collection.getClass());
        Object mutex = offset == NO_VIEW ? null : UNSAFE.getReference(collection, offset);
        return mutex == null ? collection : mutex;
    }

    private static boolean mayShowAnother(Class<?> type) {
        String name = type.getName();
        return holds(type)
                && name.startsWith(UTIL)
                && name.lastIndexOf('.') == UTIL.length() - 1
                && (name.indexOf('$') > 0
                        || name.startsWith("java.util.ReverseOrder")
                        || isFacade(type))
                && !name.startsWith("java.util.ImmutableCollections");
    }

    private static boolean isFacade(@Nullable Class<?> type) {
        return type != null && (FACADES.contains(type.getName()) || isFacade(type.getSuperclass()));
    }

    private static boolean holds(Class<?> type) {
        return Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || Iterator.class.isAssignableFrom(type);
    }

    private static long offset(@Nullable Class<?> type, List<String> names) {
        if (type == null || !type.getName().startsWith(UTIL)) {
            return NO_VIEW;
        }
        for (String name : names) {
            long offset = offset(type, name);
            if (offset != NO_VIEW) {
                return offset;
            }
        }
        return offset(type.getSuperclass(), names);
    }

    private static long offset(Class<?> type, String field) {
        try {
            return UNSAFE.objectFieldOffset(type, field);
        } catch (InternalError thereIsNone) {
            return NO_VIEW;
        }
    }
}
