package interleave.engine.transform;

import interleave.engine.Action;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import org.jspecify.annotations.Nullable;

/// Puts modelled monitors in the place of the JVM's.
final class MonitorRewriter implements Rewriter {
    private final Place place;

    MonitorRewriter(Place place) {
        this.place = place;
    }

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        return switch (element) {
            case MonitorInstruction monitor -> {
                replace(code, monitor);
                yield true;
            }
            case InvokeInstruction call -> replace(code, call);
            default -> false;
        };
    }

    private void replace(CodeBuilder code, MonitorInstruction monitor) {
        if (monitor.opcode() == Opcode.MONITORENTER) {
            Hooks.ENTER.call(code, enterSite(place));
        } else {
            Hooks.EXIT.call(code, exitSite(place));
        }
    }

    private boolean replace(CodeBuilder code, InvokeInstruction call) {
        MonitorMethod method =
                call.opcode() == Opcode.INVOKESTATIC
                        ? null
                        : MonitorMethod.of(call.name().stringValue(), call.type().stringValue());
        if (method == null) {
            return false;
        }
        method.hook().call(code, place.site(method.event(), method.action(), 0));
        return true;
    }

    static int enterSite(Place place) {
        return place.site("enters the monitor of {}", Action.ACQUIRE, 0);
    }

    static int exitSite(Place place) {
        return place.site("leaves the monitor of {}", Action.RELEASE, 0);
    }

    /// A method of Object that works on its monitor; no class can override one of them.
    record MonitorMethod(Hook hook, String event, Action action) {
        private static final String WAITS = "waits on {}";

        static @Nullable MonitorMethod of(String name, String descriptor) {
            return switch (name + descriptor) {
                case "wait()V" -> new MonitorMethod(Hooks.AWAIT, WAITS, Action.WAIT);
                case "wait(J)V" -> new MonitorMethod(Hooks.AWAIT_MILLIS, WAITS, Action.WAIT);
                case "wait(JI)V" -> new MonitorMethod(Hooks.AWAIT_NANOS, WAITS, Action.WAIT);
                case "notify()V" ->
                        new MonitorMethod(
                                Hooks.SIGNAL, "notifies one thread waiting on {}", Action.NOTIFY);
                case "notifyAll()V" ->
                        new MonitorMethod(
                                Hooks.SIGNAL_ALL,
                                "notifies all threads waiting on {}",
                                Action.NOTIFY_ALL);
                default -> null;
            };
        }
    }
}
