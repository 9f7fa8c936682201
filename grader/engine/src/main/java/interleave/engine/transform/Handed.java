package interleave.engine.transform;

import interleave.engine.Action;
import interleave.engine.runtime.Site;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/// The arguments that a call of the JDK looks into, as into a list that it copies or prints: a call
/// *with* a collection is an access to it as one *on* it is.
///
/// @param argument its number
/// @param writes whether the call changes it
record Handed(int argument, boolean writes) {
    private static final Set<String> CONTAINERS =
            Set.of("java/lang/CharSequence", "java/lang/StringBuffer", "java/lang/StringBuilder");

    /// Those that only wrap what they are given.
    private static final List<String> WRAPPERS =
            List.of("unmodifiable", "synchronized", "checked", "newS", "asLifoQueue");

    /// Static methods of Collections that change the first of what they are given.
    private static final Set<String> CHANGES_FIRST =
            Set.of(
                    "addAll",
                    "copy",
                    "fill",
                    "replaceAll",
                    "reverse",
                    "rotate",
                    "shuffle",
                    "sort",
                    "swap");

    /// Take any object, and ask it for its text, its hash code or whether it equals another.
    private static final Set<String> LOOK_INTO_ALL =
            Set.of(
                    "java/lang/String.valueOf",
                    "java/lang/StringBuffer.append",
                    "java/lang/StringBuffer.insert",
                    "java/lang/StringBuilder.append",
                    "java/lang/StringBuilder.insert",
                    "java/util/Objects.equals",
                    "java/util/Objects.hashCode",
                    "java/util/Objects.toString",
                    "java/io/PrintStream.print",
                    "java/io/PrintStream.println");

    private static final String COLLECTIONS = "java/util/Collections";
    private static final String OBJECT = "java/lang/Object";

    /// Empty if the call is none of the JDK's, or looks into nothing.
    ///
    /// @param owner by its internal name
    static List<Handed> find(String owner, String method, MethodTypeDesc type) {
        return owner.startsWith("java/") && !wraps(owner, method)
                ? among(type, looksIntoAll(owner, method), i -> changes(owner, method, i))
                : List.of();
    }

    /// All that a string is made of.
    static List<Handed> concatenated(MethodTypeDesc type) {
        return among(type, true, _ -> false);
    }

    private static List<Handed> among(MethodTypeDesc type, boolean all, IntPredicate changes) {
        List<Handed> found = new ArrayList<>();
        for (int i = 0; i < type.parameterCount(); i++) {
            String given = Hierarchy.internalName(type.parameterType(i));
            if (isContainer(given) || (all && given.equals(OBJECT))) {
                found.add(new Handed(i, changes.test(i)));
            }
        }
        return found;
    }

    /// Emits an event for each of these arguments.
    ///
    /// @param load emits the argument of a number
    static void announce(
            CodeBuilder code, Place place, String event, List<Handed> handed, IntConsumer load) {
        for (Handed each : handed) {
            load.accept(each.argument);
            Hooks.HANDED.call(
                    code,
                    place.site(
                            event,
                            each.writes ? Action.WRITE : Action.READ,
                            Site.COLLECTION | (each.writes ? Site.WRITE : 0)));
        }
    }

    private static boolean isContainer(String type) {
        return PlainTypes.contains(type) || CONTAINERS.contains(type);
    }

    private static boolean wraps(String owner, String method) {
        return owner.equals(COLLECTIONS) && WRAPPERS.stream().anyMatch(method::startsWith);
    }

    private static boolean looksIntoAll(String owner, String method) {
        return LOOK_INTO_ALL.contains(owner + "." + method)
                || (method.equals("equals") && PlainTypes.contains(owner));
    }

    private static boolean changes(String owner, String method, int argument) {
        return method.equals("drainTo")
                || (argument == 0 && owner.equals(COLLECTIONS) && CHANGES_FIRST.contains(method));
    }
}
