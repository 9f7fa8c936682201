package interleave.engine.transform;

import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Predicate;

/// Whether a referenced method is one whose calls are rewritten.
record Events(Hierarchy hierarchy) implements Predicate<DirectMethodHandleDesc> {
    @Override
    public boolean test(DirectMethodHandleDesc target) {
        return switch (target.kind()) {
            case VIRTUAL, INTERFACE_VIRTUAL -> isMonitor(target) || isCallee(target);
            case STATIC, INTERFACE_STATIC -> isReplaced(target) || isCallee(target);
            case CONSTRUCTOR -> isCallee(target);
            default -> false;
        };
    }

    private static boolean isMonitor(DirectMethodHandleDesc target) {
        return MonitorRewriter.MonitorMethod.of(target.methodName(), target.lookupDescriptor())
                != null;
    }

    private static boolean isReplaced(DirectMethodHandleDesc target) {
        return Replacements.find(
                        Hierarchy.internalName(target.owner()),
                        target.methodName(),
                        target.lookupDescriptor())
                != null;
    }

    private boolean isCallee(DirectMethodHandleDesc target) {
        String method = target.methodName();
        String owner =
                hierarchy.calleeOwner(
                        Hierarchy.internalName(target.owner()), method, target.lookupDescriptor());
        return Callee.find(owner, method) != null
                || !Handed.find(
                                owner,
                                method,
                                MethodTypeDesc.ofDescriptor(target.lookupDescriptor()))
                        .isEmpty();
    }
}
