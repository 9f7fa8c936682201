package katas.responsiveeditor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What became of saves, by their names: the record of what each done was told.
final class ResultsForTests {
    private final Map<String, List<SaveResult>> told = new HashMap<>();

    /// A done for the save of this name.
    Consumer<SaveResult> of(String name) {
        return result -> add(name, result);
    }

    private synchronized void add(String name, SaveResult result) {
        told.computeIfAbsent(name, _ -> new ArrayList<>()).add(result);
        notifyAll();
    }

    /// Waits until this done has been told something, and returns it.
    synchronized SaveResult await(String name) throws InterruptedException {
        while (!told.containsKey(name)) {
            wait();
        }
        return told.get(name).getFirst();
    }

    /// All that this done has been told so far.
    synchronized List<SaveResult> all(String name) {
        return List.copyOf(told.getOrDefault(name, List.of()));
    }
}
