package interleave.app.diagnosis;

import interleave.engine.Kind;
import interleave.engine.Location;
import interleave.engine.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a thread had looked at was changed by another one before it acted on it.
final class Races implements Rule {
    @Override
    public Optional<Diagnosis> of(Evidence evidence) {
        if (!evidence.is(Kind.RACE, Kind.EXCEPTION, Kind.STUCK, Kind.DATA_RACE)) {
            return Optional.empty();
        }
        var holds = new Holds(evidence);
        return Conflict.all(evidence)
                .filter(
                        one ->
                                !evidence.is(Kind.DATA_RACE)
                                        || evidence.isRaceOfTheTests()
                                        || (one.isUpdate(evidence) && one.isOneLine(evidence)))
                .findFirst()
                .map(
                        one ->
                                hasTwoLocks(holds, one)
                                        ? wrongLock(evidence, holds, one)
                                        : one.isUpdate(evidence) && one.isOneLine(evidence)
                                                ? lostUpdate(evidence, one)
                                                : checkThenAct(evidence, one));
    }

    private static boolean hasTwoLocks(Holds holds, Conflict one) {
        Set<String> mine = holds.at(one.act());
        Set<String> others = holds.at(one.change());
        var common = new HashSet<>(mine);
        common.retainAll(others);
        return !mine.isEmpty()
                && !others.isEmpty()
                && common.isEmpty()
                && holds.at(one.read()).equals(mine);
    }

    private static Diagnosis wrongLock(Evidence evidence, Holds holds, Conflict one) {
        Step act = evidence.step(one.act());
        Step change = evidence.step(one.change());
        return new Diagnosis(
                Cause.WRONG_LOCK,
                Places.of(evidence, one.act(), one.change()),
                "%s changed %s with %s in hand while %s was at it with %s: two locks, so neither kept the other out."
                        .formatted(
                                change.thread(),
                                change.object(),
                                String.join(" and ", holds.at(one.change())),
                                act.thread(),
                                String.join(" and ", holds.at(one.act()))),
                "A lock keeps out only those who want the same lock; Java does not know which lock is meant to guard which variable.",
                "Which object is locked there, and is it one and the same for all threads that touch this variable?");
    }

    private static Diagnosis lostUpdate(Evidence evidence, Conflict one) {
        Step read = evidence.step(one.read());
        Step change = evidence.step(one.change());
        Step act = evidence.step(one.act());
        return new Diagnosis(
                Cause.LOST_UPDATE,
                Places.of(evidence, one.act(), one.read(), one.change()),
                "%s read %s%s, %s wrote %s meanwhile, and then %s wrote %s: what %s had written is lost."
                        .formatted(
                                read.thread(),
                                read.object(),
                                value(read, " = "),
                                change.thread(),
                                orIt(change.value()),
                                act.thread(),
                                orIt(act.value()),
                                change.thread()),
                "A change such as count++ is a read, an addition and a write, and other threads may run between any two of them; volatile does not change that.",
                "Which steps must nobody come between, and what keeps the others out from the first of them to the last?");
    }

    private static Diagnosis checkThenAct(Evidence evidence, Conflict one) {
        Step read = evidence.step(one.read());
        Step change = evidence.step(one.change());
        return new Diagnosis(
                Cause.CHECK_THEN_ACT,
                checkAndAct(evidence, one),
                "%s looked at %s%s at %s; before it acted on that at %s, %s had changed it at %s."
                        .formatted(
                                read.thread(),
                                read.object(),
                                value(read, " = "),
                                Places.line(evidence, one.read()),
                                Places.line(evidence, one.act()),
                                change.thread(),
                                Places.line(evidence, one.change())),
                "Between two steps of one thread any number of steps of others may come, even if each of the two is guarded or atomic by itself.",
                "What was true at the check, and what makes sure that it is still true when the thread acts on it?");
    }

    /// First the method that both steps are made for.
    private static List<Location> checkAndAct(Evidence evidence, Conflict one) {
        List<Location> lines = Places.of(evidence, one.read(), one.act(), one.change());
        if (new Holds(evidence).isUnguarded(one.change(), one.act())) {
            return Places.of(evidence, one.change(), one.read(), one.act());
        }
        Optional<Method> read = evidence.method(one.read());
        Optional<Method> act = evidence.method(one.act());
        if (read.isEmpty() || act.isEmpty() || read.equals(act)) {
            return lines;
        }
        return evidence.sources()
                .calls()
                .above(
                        Places.callOf(evidence, one.read()).flatMap(evidence::method),
                        read.get(),
                        act.get())
                .filter(above -> !above.equals(read.get()))
                .map(above -> Places.first(evidence.step(one.read()), above, read.get(), lines))
                .orElse(lines);
    }

    private static String value(Step step, String sign) {
        return step.value().isEmpty() ? "" : sign + step.value();
    }

    private static String orIt(String value) {
        return value.isEmpty() ? "it" : value;
    }
}
