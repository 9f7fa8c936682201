package interleave.app.diagnosis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which of the student's methods calls which, by their names.
final class CallGraph {
    private final List<Method> all;
    private final Map<String, List<Method>> byName;

    CallGraph(List<Method> all) {
        this.all = List.copyOf(all);
        byName = all.stream().collect(Collectors.groupingBy(Method::name));
    }

    /// The student's methods of this name.
    Stream<Method> own(String name) {
        return byName.getOrDefault(name, List.of()).stream();
    }

    /// The method and all of the student's that it calls, by itself or through others.
    List<Method> reached(Method method) {
        Set<Method> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var reached = new ArrayList<Method>();
        reached(method, seen, reached);
        return reached;
    }

    private void reached(Method method, Set<Method> seen, List<Method> reached) {
        if (seen.add(method)) {
            reached.add(method);
            method.calls().stream()
                    .flatMap(call -> own(call.name()))
                    .forEach(own -> reached(own, seen, reached));
        }
    }

    /// The smallest method from which both are reached; itself one of them if it calls the other.
    ///
    /// @param call within which to look
    Optional<Method> above(Optional<Method> call, Method one, Method other) {
        return call.map(this::reached).orElse(all).stream()
                .filter(method -> reached(method).containsAll(List.of(one, other)))
                .min(Comparator.comparingInt(method -> reached(method).size()));
    }

    /// Whether some method calls one of these.
    boolean anyCalls(Set<String> names) {
        return all.stream().anyMatch(method -> names.stream().anyMatch(method::calls));
    }

    /// Whether a method calls one of these, by itself or through others of the student's.
    boolean reaches(Method method, Set<String> names) {
        return reached(method).stream().anyMatch(one -> names.stream().anyMatch(one::calls));
    }

    /// Whether the method only looks, and neither it nor what it calls of the student's changes
    /// anything.
    boolean onlyLooks(Method method) {
        return reached(method).stream()
                .allMatch(
                        one ->
                                one.sets().isEmpty()
                                        && !one.name().equals("new")
                                        && one.calls().stream().allMatch(this::isLook));
    }

    private boolean isLook(Method.Call call) {
        return Readers.contains(call.name()) || byName.containsKey(call.name());
    }
}
