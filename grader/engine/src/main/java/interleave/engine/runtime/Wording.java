package interleave.engine.runtime;

import interleave.engine.Action;
import interleave.engine.Step;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The words of a step: what a thread does, to what, and what comes of it.
final class Wording {
    static final String NOBODY = "nobody";
    static final String WITHOUT_CAUSE = "without cause";
    static final String TIME_IS_UP = "its time is up";
    static final String INTERRUPTED = "interrupted by ";
    private static final String MONITOR = "the monitor of ";

    private final Names names;

    Wording(Names names) {
        this.names = names;
    }

    /// The method of the code under test that begins there, by its class and name.
    static String called(Site site) {
        return site.event().substring(site.event().indexOf(' ') + 1) + "()";
    }

    String event(Site site, @Nullable Object object) {
        return object == null
                ? site.event().replace(" on {}", "").replace(" of {}", "").replace("{}", "it")
                : site.event().replace("{}", names.of(object));
    }

    /// What the thread is about to access there, by one name in the whole run.
    String object(Site site, ControlledThread thread) {
        Object object = thread.object;
        if (object == null) {
            return "";
        }
        if (site.field() != null) {
            return owner(site.field(), object)
                    + site.field().substring(site.field().lastIndexOf('.'));
        }
        if (thread.part == MonitorHooks.MONITOR) {
            return MONITOR + names.of(object);
        }
        boolean element = object.getClass().isArray() && thread.part >= 0;
        return names.of(object) + (element ? "[" + thread.part + "]" : "");
    }

    private String owner(String field, Object object) {
        if (object != ClassState.class) {
            return names.of(object);
        }
        String owner = field.substring(0, field.lastIndexOf('.'));
        return owner.substring(Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')) + 1);
    }

    /// What a signal comes to, before anybody is woken by it.
    String told(Action action, @Nullable Object object) {
        return switch (action) {
            case NOTIFY -> whom(object, 1);
            case NOTIFY_ALL -> whom(object, Integer.MAX_VALUE);
            default -> "";
        };
    }

    private String whom(@Nullable Object object, int most) {
        List<Thread> waiting = object == null ? List.of() : LockParts.waitingOn(object);
        return waiting.isEmpty()
                ? NOBODY
                : waiting.stream().limit(most).map(names::of).collect(Collectors.joining(", "));
    }

    /// The step of a thread that comes to wait.
    Step waiting(ControlledThread thread) {
        Site site = Sites.at(thread.site);
        Execution execution = thread.execution;
        Object awaited = Standings.awaited(thread);
        Action action = action(thread, awaited);
        boolean said = action == Action.WAIT && site.action() == Action.WAIT;
        String doing = Standings.of(execution, thread, List.of()).doing();
        String holder = action == Action.BLOCK ? holder(thread) : "";
        return new Step(
                thread.toString(),
                site.file(),
                site.line(),
                (said ? event(site, awaited) : doing)
                        + (holder.isEmpty() ? "" : ", which " + holder + " has"),
                action,
                awaited(thread, awaited),
                holder);
    }

    private static String holder(ControlledThread thread) {
        ControlledThread holder = Standings.holder(thread.execution, thread);
        return holder == null ? "" : holder.toString();
    }

    private static Action action(ControlledThread thread, @Nullable Object awaited) {
        return switch (thread.status) {
            case WAITING -> Action.WAIT;
            case SLEEPING -> Action.SLEEP;
            case JOINING -> Action.JOIN;
            case PARKED ->
                    awaited == null
                            ? Action.PARK
                            : LockParts.lockOf(awaited) == null ? Action.BLOCK : Action.WAIT;
            default -> Action.BLOCK;
        };
    }

    private String awaited(ControlledThread thread, @Nullable Object awaited) {
        if (awaited == null) {
            return "";
        }
        boolean monitor = thread.status == Status.WAITING || thread.status == Status.ENTERING;
        return (monitor ? MONITOR : "") + names.of(awaited);
    }

    /// The step of a thread that has waited where it stands.
    Step goingOn(ControlledThread thread, Action action, String why) {
        Site site = Sites.at(thread.site);
        Object object = thread.called == null ? thread.object : thread.called;
        String what = object == null ? "" : objectOf(thread, object);
        String event =
                action == Action.ACQUIRE
                        ? "has " + what + " now"
                        : why.isEmpty() ? "goes on" : "goes on: " + why;
        return new Step(thread.toString(), site.file(), site.line(), event, action, what, why);
    }

    private String objectOf(ControlledThread thread, Object object) {
        boolean monitor = thread.part == MonitorHooks.MONITOR;
        return (monitor ? MONITOR : "") + names.of(object);
    }

    /// Who makes the thread go on, while that one runs.
    static String reason(ControlledThread thread) {
        ControlledThread by = thread.execution.running;
        if (by == null || by == thread) {
            return "";
        }
        return (thread.interruptedAwake ? INTERRUPTED : "woken by ") + by;
    }

    /// The step of a thread that was interrupted while it waited there.
    Step thrown(Step waits, String why) {
        return new Step(
                waits.thread(),
                waits.file(),
                waits.line(),
                "goes on with an InterruptedException: " + why,
                Action.THROW,
                waits.object(),
                why);
    }
}
