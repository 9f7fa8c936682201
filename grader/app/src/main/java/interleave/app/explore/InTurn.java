package interleave.app.explore;

import interleave.app.verdict.Criterion;
import interleave.runner.Event;
import interleave.runner.Forged;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Hands on a test JVM's events as long as they come in the order in which the runner tells them:
/// each criterion is started and ended in its turn, then all is done.
///
/// Who tells anything else is not the runner, but somebody in its JVM. There are no more events
/// than this, so that nobody can keep a JVM alive by telling some for ever.
final class InTurn implements Consumer<Event> {
    private final Iterator<String> criteria;
    private final Consumer<Event> events;
    private Optional<String> underWay = Optional.empty();
    private boolean told;
    private boolean over;

    InTurn(List<Criterion> asked, Consumer<Event> events) {
        this.criteria = asked.stream().map(Criterion::id).iterator();
        this.events = events;
    }

    /// @throws Forged if it is not the turn of this event
    @Override
    public void accept(Event event) {
        require(!over);
        switch (event) {
            case Event.Started started -> start(started.criterion());
            case Event.Ran ran -> ran(ran.criterion());
            case Event.Passed passed -> end(passed.criterion(), passed.runs(), passed.runs());
            case Event.Failed failed -> end(failed.criterion(), failed.runs(), failed.passed());
            case Event.Broken broken -> end(broken.criterion(), 0, 0);
            case Event.Done _ -> {
                require(underWay.isEmpty() && !criteria.hasNext());
                over = true;
            }
        }
        events.accept(event);
    }

    /// Whether all has been told.
    boolean isOver() {
        return over;
    }

    private void start(String criterion) {
        require(underWay.isEmpty() && criteria.hasNext() && criteria.next().equals(criterion));
        underWay = Optional.of(criterion);
        told = false;
    }

    private void ran(String criterion) {
        require(underWay.filter(criterion::equals).isPresent() && !told);
        told = true;
    }

    private void end(String criterion, int runs, int passed) {
        require(underWay.filter(criterion::equals).isPresent());
        require(passed >= 0 && runs >= passed);
        underWay = Optional.empty();
    }

    private static void require(boolean inTurn) {
        if (!inTurn) {
            throw new Forged();
        }
    }
}
