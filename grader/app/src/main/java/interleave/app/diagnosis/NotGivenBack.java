package interleave.app.diagnosis;

import interleave.app.diagnosis.Holds.Hold;
import interleave.engine.Action;
import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A lock or permit that somebody took and kept, who has left the method that took it: others wait
/// for it and nobody will give it back.
final class NotGivenBack implements Rule {
    private static final Set<String> GIVE_BACK =
            Set.of("unlock", "release", "unlockRead", "unlockWrite");

    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.STUCK, Kind.DEADLOCK)) {
            return Optional.empty();
        }
        var holds = new Holds(evidence);
        List<String> wanted = wanted(evidence);
        return holds.atTheEnd().stream()
                .filter(hold -> wanted.contains(hold.lock()))
                .filter(hold -> evidence.isStudents(hold.since()))
                .filter(hold -> hasLeft(evidence, hold))
                .findFirst()
                .map(hold -> diagnosis(evidence, hold));
    }

    /// What threads wait for at the end.
    private static List<String> wanted(Evidence evidence) {
        return evidence.all(Action.BLOCK)
                .filter(evidence::isLastOfItsThread)
                .mapToObj(index -> evidence.step(index).object())
                .toList();
    }

    /// Whether the call that took it is over, and was one that should have given it back.
    private static boolean hasLeft(Evidence evidence, Hold hold) {
        Optional<Method> taker = outermost(evidence, hold);
        return taker.filter(method -> givesBack(evidence, method)).isPresent()
                && evidence.stack(hold.thread()).stream()
                        .filter(evidence::isStudents)
                        .flatMap(
                                frame -> evidence.sources().at(frame.file(), frame.line()).stream())
                        .noneMatch(taker.get()::equals);
    }

    private static Optional<Method> outermost(Evidence evidence, Hold hold) {
        return Places.callOf(evidence, hold.since())
                .flatMap(evidence::method)
                .or(() -> evidence.method(hold.since()));
    }

    private static boolean givesBack(Evidence evidence, Method method) {
        return evidence.sources().calls().reaches(method, GIVE_BACK)
                || !evidence.sources().calls().anyCalls(GIVE_BACK);
    }

    /// The line of the outermost method that leads there, then the one that took it.
    private static List<Location> lines(Evidence evidence, Hold hold) {
        Method taker = evidence.method(hold.since()).orElseThrow();
        Method outer = outermost(evidence, hold).orElse(taker);
        List<Location> taken = Places.of(evidence, hold.since());
        if (outer.equals(taker)
                || taker.calls().stream().anyMatch(it -> GIVE_BACK.contains(it.name()))) {
            return taken;
        }
        String file = evidence.step(hold.since()).file();
        var lines = new ArrayList<Location>();
        lines.add(
                new Location(
                        file,
                        outer.lineOf(taker.name()).orElse(outer.from()),
                        hold.thread() + " takes it through here"));
        lines.addAll(taken);
        return lines;
    }

    private static Diagnosis diagnosis(Evidence evidence, Hold hold) {
        Step taken = evidence.step(hold.since());
        return new Diagnosis(
                Cause.PERMIT_LEAKED,
                Places.andFound(evidence, lines(evidence, hold)),
                "%s took %s at %s, left that method and never gave it back; whoever wants it now waits for ever."
                        .formatted(
                                taken.thread(), hold.lock(), Places.line(evidence, hold.since())),
                "Only synchronized gives back by itself. What lock and acquire take stays taken until unlock or release runs, and an exception or an early return goes past them.",
                "Follow each way out of that method, those of exceptions and early returns too: which of them passes the line that gives back?");
    }
}
