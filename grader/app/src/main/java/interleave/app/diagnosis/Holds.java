package interleave.app.diagnosis;

import interleave.engine.Action;
import interleave.engine.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who has which locks and permits when, as the steps tell it.
final class Holds {
    private static final String OF = " of ";
    private static final String MONITOR = "the monitor of ";

    private final List<Set<String>> before = new ArrayList<>();
    private final List<Hold> held = new ArrayList<>();
    private final Map<String, List<Hold>> waiting = new HashMap<>();

    /// A lock or permit that a thread has, since this step.
    record Hold(String thread, String lock, int since) {}

    Holds(Evidence evidence) {
        for (int i = 0; i < evidence.size(); i++) {
            Step step = evidence.step(i);
            before.add(locksOf(step.thread()));
            take(step, i);
        }
    }

    private void take(Step step, int index) {
        switch (step.action()) {
            case ACQUIRE -> held.add(new Hold(step.thread(), step.object(), index));
            case RELEASE -> giveBack(step);
            case WAIT -> pause(step);
            case WAKE, THROW -> resume(step);
            default -> {}
        }
    }

    /// A permit may be given back by another thread than the one that took it.
    private void giveBack(Step step) {
        for (int i = held.size() - 1; i >= 0; i--) {
            if (held.get(i).lock().equals(step.object())
                    && held.get(i).thread().equals(step.thread())) {
                held.remove(i);
                return;
            }
        }
        held.stream()
                .filter(hold -> hold.lock().equals(step.object()))
                .findFirst()
                .ifPresent(held::remove);
    }

    private void pause(Step step) {
        String lock = lockOf(step.object());
        List<Hold> paused =
                held.stream()
                        .filter(hold -> hold.thread().equals(step.thread()))
                        .filter(hold -> hold.lock().equals(lock))
                        .toList();
        held.removeAll(paused);
        waiting.put(step.thread(), paused);
    }

    private void resume(Step step) {
        held.addAll(waiting.getOrDefault(step.thread(), List.of()));
        waiting.remove(step.thread());
    }

    /// What a wait gives back meanwhile: the monitor itself, or a condition's lock.
    static String lockOf(String waited) {
        int of = waited.lastIndexOf(OF);
        return waited.startsWith(MONITOR) || of < 0 ? waited : waited.substring(of + OF.length());
    }

    private Set<String> locksOf(String thread) {
        var locks = new HashSet<String>();
        held.stream()
                .filter(hold -> hold.thread().equals(thread))
                .forEach(it -> locks.add(it.lock()));
        return locks;
    }

    /// What the thread of a step has when it takes it.
    Set<String> at(int index) {
        return before.get(index);
    }

    /// Whether the one step was taken without any lock, though the other one had some.
    boolean isUnguarded(int one, int other) {
        return at(one).isEmpty() && !at(other).isEmpty();
    }

    /// What is still held at the end.
    List<Hold> atTheEnd() {
        return List.copyOf(held);
    }

    static boolean isSemaphore(String lock) {
        return lock.startsWith("Semaphore#");
    }

    static boolean isLock(Step step) {
        return step.action() == Action.BLOCK && !step.object().isEmpty();
    }
}
