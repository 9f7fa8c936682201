package interleave.app.picture;

import interleave.app.picture.Row.Cell;
import interleave.engine.Action;
import interleave.engine.Step;
import java.util.ArrayList;
import java.util.List;

/// Follows all threads through a schedule: who waits and who has which lock.
final class Lanes {
    private final List<String> names;
    private final List<Lane> lanes;
    private final List<String> locks = new ArrayList<>();

    Lanes(List<Step> steps) {
        names = steps.stream().map(Step::thread).distinct().toList();
        lanes = names.stream().map(_ -> new Lane()).toList();
    }

    List<String> names() {
        return names;
    }

    /// All that were ever held, in the order in which they were taken.
    List<String> locks() {
        return List.copyOf(locks);
    }

    int of(Step step) {
        return names.indexOf(step.thread());
    }

    /// Goes one step on.
    ///
    /// @return what each lane is about then
    List<Cell> follow(Step step) {
        int running = of(step);
        lanes.get(running).follow(step);
        List<Cell> cells = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            Lane each = lanes.get(lane);
            cells.add(
                    new Cell(
                            each.standing(lane == running),
                            each.held.stream().map(this::number).toList()));
        }
        return cells;
    }

    private int number(String lock) {
        if (!locks.contains(lock)) {
            locks.add(lock);
        }
        return locks.indexOf(lock);
    }

    /// One thread.
    private static final class Lane {
        private final List<String> held = new ArrayList<>();
        private Action last = Action.END;
        private String released = "";

        /// Of a lock that is taken twice, one is left when it is given back once.
        void follow(Step step) {
            switch (step.action()) {
                case ACQUIRE -> held.add(step.object());
                case RELEASE -> held.remove(step.object());
                case WAIT -> {
                    released =
                            held.stream()
                                    .filter(lock -> belongs(step.object(), lock))
                                    .findFirst()
                                    .orElse("");
                    held.removeIf(released::equals);
                }
                case WAKE -> takeBack();
                default -> {}
            }
            last = step.action();
        }

        /// A condition is called after its lock: "Condition#1 of ReentrantLock#1".
        private static boolean belongs(String waited, String lock) {
            return waited.equals(lock) || waited.endsWith(" of " + lock);
        }

        private void takeBack() {
            if (!released.isEmpty()) {
                held.add(released);
            }
            released = "";
        }

        Standing standing(boolean runs) {
            return switch (last) {
                case BLOCK, WAIT, PARK, JOIN, SLEEP -> Standing.WAITS;
                case END -> Standing.ABSENT;
                default -> runs ? Standing.RUNS : Standing.READY;
            };
        }
    }
}
