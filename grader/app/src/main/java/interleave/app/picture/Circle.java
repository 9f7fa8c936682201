package interleave.app.picture;

import interleave.engine.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The steps that close a deadlock's circle: each thread takes a lock, and then waits for the one
/// that the next thread has.
final class Circle {
    private Circle() {}

    /// The indices of its steps; none if nobody waits in a circle at the end.
    static Set<Integer> in(List<Step> steps) {
        Map<String, Map<String, Integer>> taken = new HashMap<>();
        Map<String, Integer> waits = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            Map<String, Integer> own = taken.computeIfAbsent(step.thread(), _ -> new HashMap<>());
            waits.remove(step.thread());
            switch (step.action()) {
                case ACQUIRE -> own.putIfAbsent(step.object(), i);
                case RELEASE, WAIT -> own.remove(step.object());
                case BLOCK -> waits.put(step.thread(), i);
                default -> {}
            }
        }
        return waits.keySet().stream()
                .map(thread -> from(thread, steps, taken, waits))
                .filter(circle -> !circle.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<Integer> from(
            String start,
            List<Step> steps,
            Map<String, Map<String, Integer>> taken,
            Map<String, Integer> waits) {
        var circle = new HashSet<Integer>();
        String thread = start;
        for (int i = 0; i <= waits.size(); i++) {
            Integer wait = waits.get(thread);
            if (wait == null) {
                return Set.of();
            }
            String wanted = steps.get(wait).object();
            String holder = holder(wanted, taken);
            if (holder.isEmpty() || holder.equals(thread)) {
                return Set.of();
            }
            circle.add(wait);
            circle.add(taken.getOrDefault(holder, Map.of()).getOrDefault(wanted, wait));
            if (holder.equals(start)) {
                return circle;
            }
            thread = holder;
        }
        return Set.of();
    }

    private static String holder(String lock, Map<String, Map<String, Integer>> taken) {
        return taken.entrySet().stream()
                .filter(entry -> entry.getValue().containsKey(lock))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
