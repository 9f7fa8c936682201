package interleave.app.picture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import interleave.engine.Action;
import interleave.engine.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Tells the steps that a failure is made of from those that were only done on the way.
///
/// @param touching the threads that touch each object
/// @param written the objects that somebody writes
/// @param fought the locks that somebody has to wait for
/// @param last the index of each thread's last step
/// @param own the files of the student
/// @param narrow the only objects of which accesses matter; empty if all that are shared do
/// @param from the first step that can matter
record Relevance(
        List<Step> steps,
        List<Mark> marks,
        Map<String, Set<String>> touching,
        Set<String> written,
        Set<String> fought,
        Map<String, Integer> last,
        Set<String> own,
        Set<String> narrow,
        int from) {
    /// More steps that matter than this are too many to see what matters.
    private static final int MANY = 40;

    static Relevance of(List<Step> steps, List<Mark> marks, Set<String> own) {
        var last = new HashMap<String, Integer>();
        IntStream.range(0, steps.size()).forEach(i -> last.put(steps.get(i).thread(), i));
        Map<String, Set<String>> touching =
                steps.stream()
                        .filter(step -> !step.object().isEmpty())
                        .collect(groupingBy(Step::object, mapping(Step::thread, toSet())));
        Set<String> written = objects(steps, Action.WRITE);
        Set<String> fought = objects(steps, Action.BLOCK);
        int alone = 0;
        while (alone < steps.size()
                && steps.get(alone).thread().equals(steps.getFirst().thread())) {
            alone++;
        }
        // Before a second thread is there, nothing can come in between; alone, it may be all there
        // is.
        int from = alone == steps.size() ? 0 : alone;
        var all = new Relevance(steps, marks, touching, written, fought, last, own, Set.of(), from);
        return all.count() <= MANY && !marks.contains(Mark.RACE) ? all : all.narrowed();
    }

    /// To what is done to the objects of marked steps; where none is marked, to those of the last
    /// two accesses that meet. A test that makes its objects anew for each round is then shown in
    /// its last round only.
    private Relevance narrowed() {
        Set<String> objects = marked();
        if (objects.isEmpty()) {
            objects =
                    Race.in(steps, (one, other) -> isOwn(one) && isOwn(other)).stream()
                            .map(index -> steps.get(index).object())
                            .collect(toSet());
        }
        Set<String> kept = objects;
        int first =
                IntStream.range(0, steps.size())
                        .filter(i -> kept.contains(steps.get(i).object()))
                        .findFirst()
                        .orElse(from);
        return new Relevance(steps, marks, touching, written, fought, last, own, kept, first);
    }

    private static Set<String> objects(List<Step> steps, Action action) {
        return steps.stream()
                .filter(step -> step.action() == action)
                .map(Step::object)
                .collect(toSet());
    }

    private long count() {
        return IntStream.range(0, steps.size()).filter(this::matters).count();
    }

    private Set<String> marked() {
        return IntStream.range(0, steps.size())
                .filter(i -> marks.get(i) != Mark.NONE)
                .mapToObj(i -> steps.get(i).object())
                .filter(object -> !object.isEmpty())
                .collect(toSet());
    }

    boolean matters(int index) {
        Step step = steps.get(index);
        if (index < from) {
            return false;
        }
        if (marks.get(index) != Mark.NONE || index == steps.size() - 1) {
            return true;
        }
        // A call of the student's own method: what it does comes after it.
        if (step.isOfTheCode()) {
            return false;
        }
        return switch (step.action()) {
            case READ, WRITE, CALL ->
                    isOwn(step)
                            && isShared(step)
                            && (step.action() != Action.READ || written.contains(step.object()))
                            && (narrow.isEmpty() || narrow.contains(step.object()));
            case ACQUIRE, RELEASE ->
                    isOwn(step)
                            && (narrow.isEmpty() ? isShared(step) : fought.contains(step.object()));
            case BLOCK, WAIT, WAKE, NOTIFY, NOTIFY_ALL, INTERRUPT, THROW ->
                    isOwn(step) || isLast(step, index);
            case PARK, UNPARK, SLEEP, JOIN -> isOwn(step) && isLast(step, index);
            case START, END, OTHER -> false;
        };
    }

    /// Where no file is known to be the student's, all may be.
    private boolean isOwn(Step step) {
        return own.isEmpty() || own.contains(step.file());
    }

    private boolean isShared(Step step) {
        return touching.getOrDefault(step.object(), Set.of()).size() > 1;
    }

    private boolean isLast(Step step, int index) {
        return last.getOrDefault(step.thread(), -1) == index;
    }
}
