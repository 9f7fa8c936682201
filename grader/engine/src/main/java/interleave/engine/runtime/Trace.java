package interleave.engine.runtime;

import interleave.engine.Action;
import interleave.engine.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All events of one run, as a report prints them.
///
/// An event is noted when it is about to happen. What it came to is added afterwards: the value
/// that a variable has at the next event, and what a call returned.
public final class Trace {
    /// Nobody reads further, and a schedule that takes longer is endless.
    private static final int LONGEST = 5_000;

    private final List<Step> steps = new ArrayList<>();
    private final Wording wording;
    private final Values values;
    private final OpenCalls calls = new OpenCalls();
    private final Callers callers = new Callers();
    private final Aside aside = new Aside();

    /// The step that is writing, and where to.
    private int writing = OpenCalls.NONE;

    private Values.@Nullable Variable written;

    Trace(Names names) {
        wording = new Wording(names);
        values = new Values(names);
    }

    /// To be called once, when the run is over.
    public List<Step> steps() {
        settle();
        calls.all().forEach(this::cameToNothing);
        return steps;
    }

    /// A thread does what this place says.
    void add(ControlledThread thread, int number) {
        if (number != 0) {
            try (var _ = aside.enter()) {
                note(thread, number);
            }
        }
    }

    /// A thread comes to the code under test, unless it is there already.
    void enters(ControlledThread thread, int number) {
        try (var _ = aside.enter()) {
            Site site = Sites.at(number);
            Optional<String> caller = callers.outsideOf(site.type());
            if (caller.isPresent()) {
                note(
                        thread,
                        number,
                        site.event(),
                        site.action(),
                        Wording.called(site),
                        caller.get());
            }
        }
    }

    /// An exception ends what a thread came for.
    void leaves(ControlledThread thread, int number, Throwable thrown) {
        try (var _ = aside.enter()) {
            Site site = Sites.at(number);
            if (callers.outsideOf(site.type()).isPresent()) {
                cameToNothing(calls.of(thread));
                String type = thrown.getClass().getSimpleName();
                String event = "leaves " + Wording.called(site) + " with " + type;
                note(thread, number, event, Action.THROW, Wording.called(site), type);
            }
        }
    }

    /// A thread comes to wait.
    void blocks(ControlledThread thread) {
        try (var _ = aside.enter()) {
            noteThatItBlocks(thread);
        }
    }

    /// What happens to a thread where it stands.
    void add(ControlledThread thread, String event, Action action, String value) {
        try (var _ = aside.enter()) {
            note(thread, thread.site, event, action, "", value);
        }
    }

    /// A thread that was waiting for a monitor, a signal, an end or a moment goes on.
    void goesOn(ControlledThread thread, Action action) {
        try (var _ = aside.enter()) {
            noteThatItGoesOn(thread, action);
        }
    }

    void starts(ControlledThread thread, ControlledThread by) {
        try (var _ = aside.enter()) {
            note(thread, 0, "is started by " + by, Action.START, "", by.toString());
        }
    }

    void ends(ControlledThread thread) {
        try (var _ = aside.enter()) {
            cameToNothing(calls.of(thread));
            note(thread, 0, "ends", Action.END, "", "");
        }
    }

    /// A thread ends with an exception.
    void dies(ControlledThread thread, Throwable thrown) {
        try (var _ = aside.enter()) {
            String type = thrown.getClass().getSimpleName();
            cameToNothing(calls.of(thread));
            note(thread, thread.site, "ends with " + type, Action.THROW, "", type);
        }
    }

    /// The thread that runs makes one go on that waited.
    void wakes(ControlledThread thread) {
        try (var _ = aside.enter()) {
            calls.of(thread).why = Wording.reason(thread);
            if (!steps.isEmpty() && isSignal(steps.getLast())) {
                Step signal = steps.removeLast();
                boolean first = signal.value().equals(Wording.NOBODY);
                String woken = first ? thread.toString() : signal.value() + ", " + thread;
                steps.add(signal.seenAs(signal.action(), woken));
            }
        }
    }

    /// A thread that waited goes on for this reason.
    void wakes(ControlledThread thread, String why) {
        calls.of(thread).why = why;
    }

    private static boolean isSignal(Step step) {
        return step.action() == Action.NOTIFY || step.action() == Action.NOTIFY_ALL;
    }

    /// What the call returned that the thread has just made.
    void returned(ControlledThread thread, @Nullable Object result) {
        try (var _ = aside.enter()) {
            noteResult(thread, result);
        }
    }

    /// The call has returned.
    void after(ControlledThread thread) {
        try (var _ = aside.enter()) {
            noteReturn(thread);
        }
    }

    private void note(ControlledThread thread, int number) {
        Site site = Sites.at(number);
        settle();
        cameToNothing(calls.of(thread));
        Values.Variable variable = variable(thread, site);
        String value =
                site.action() == Action.READ && variable != null
                        ? values.of(variable)
                        : wording.told(site.action(), thread.object);
        int index =
                note(
                        thread,
                        number,
                        wording.event(site, thread.object),
                        site.action(),
                        wording.object(site, thread),
                        value);
        if (site.action() == Action.WRITE && variable != null) {
            writing = index;
            written = variable;
        }
        if ((site.flags() & (Site.SYNC | Site.COLLECTION)) != 0) {
            calls.begin(thread, index, (site.flags() & Site.SYNC) != 0);
        }
    }

    private static Values.@Nullable Variable variable(ControlledThread thread, Site site) {
        Class<?> near = thread.lastUsed;
        ClassLoader loader =
                near == null ? thread.thread.getContextClassLoader() : near.getClassLoader();
        return thread.object == null
                ? null
                : new Values.Variable(site.field(), thread.object, thread.part, loader);
    }

    /// @return where it is noted, or [OpenCalls#NONE]
    private int note(
            ControlledThread thread,
            int number,
            String event,
            Action action,
            String object,
            String value) {
        settle();
        Site site = Sites.at(number);
        return append(
                new Step(
                        thread.toString(), site.file(), site.line(), event, action, object, value));
    }

    /// A thread that looks again and again is shown doing it once.
    private int append(Step step) {
        if (steps.size() >= LONGEST) {
            return OpenCalls.NONE;
        }
        if (steps.isEmpty() || !steps.getLast().equals(step)) {
            steps.add(step);
        }
        return steps.size() - 1;
    }

    /// What was about to be written has been.
    private void settle() {
        if (writing != OpenCalls.NONE && written != null) {
            Step step = steps.get(writing);
            steps.set(writing, step.seenAs(step.action(), values.of(written)));
        }
        writing = OpenCalls.NONE;
        written = null;
    }

    /// The call did not return, but threw; or the run ended within it.
    private void cameToNothing(OpenCalls.Call call) {
        if (!call.isOpen()) {
            return;
        }
        Step step = steps.get(call.step);
        if (step.action() == Action.ACQUIRE) {
            steps.set(call.step, step.seenAs(Action.CALL, step.value()));
        } else if (call.blocked && call.why.startsWith(Wording.INTERRUPTED)) {
            append(wording.thrown(step, call.why));
        }
        call.end();
    }

    private void noteThatItBlocks(ControlledThread thread) {
        OpenCalls.Call call = calls.of(thread);
        settle();
        Step waits = wording.waiting(thread);
        call.blocked = true;
        if (call.isOpen() && call.step == steps.size() - 1) {
            Action announced = steps.getLast().action();
            if (announced == Action.ACQUIRE || announced == waits.action()) {
                steps.set(call.step, waits);
                return;
            }
        }
        append(waits);
    }

    private void noteThatItGoesOn(ControlledThread thread, Action action) {
        OpenCalls.Call call = calls.of(thread);
        if (thread.site != 0 && !call.why.equals(Wording.WITHOUT_CAUSE)) {
            settle();
            append(wording.goingOn(thread, action, call.why));
        }
        call.blocked = false;
        call.why = "";
    }

    private void noteResult(ControlledThread thread, @Nullable Object result) {
        OpenCalls.Call call = calls.of(thread);
        settle();
        if (call.step == OpenCalls.NONE) {
            return;
        }
        Step step = steps.get(call.step);
        if (Boolean.FALSE.equals(result) && isRefused(step.action())) {
            call.refused = true;
            steps.set(call.step, step.seenAs(Action.CALL, "false"));
        } else if (step.action() == Action.READ || step.action() == Action.CALL) {
            steps.set(call.step, step.seenAs(step.action(), values.text(result)));
        }
        if (!call.waitsForReturn) {
            call.end();
        }
    }

    /// Whether `false` says that it did not happen.
    private static boolean isRefused(Action action) {
        return action == Action.ACQUIRE || action == Action.WRITE;
    }

    private void noteReturn(ControlledThread thread) {
        OpenCalls.Call call = calls.of(thread);
        if (!call.isOpen()) {
            return;
        }
        if (call.blocked) {
            boolean takes = Sites.at(thread.site).action() == Action.ACQUIRE && !call.refused;
            noteThatItGoesOn(thread, takes ? Action.ACQUIRE : Action.WAKE);
        }
        call.end();
    }
}
