package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;

/// The monitors of the JDK's own classes.
final class JdkMonitors {
    /// The site that is none of the program's.
    private static final int NO_SITE = 0;

    private JdkMonitors() {}

    /// Those that threads wait in become modelled ones.
    static final class Modelled implements Rewriter {
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

        private static void replace(CodeBuilder code, MonitorInstruction monitor) {
            if (monitor.opcode() == Opcode.MONITORENTER) {
                Hooks.ENTER.call(code, NO_SITE);
            } else {
                Hooks.EXIT_UNTOLD.call(code);
            }
        }

        private static boolean replace(CodeBuilder code, InvokeInstruction call) {
            var method =
                    MonitorRewriter.MonitorMethod.of(
                            call.name().stringValue(), call.type().stringValue());
            if (method == null || call.opcode() == Opcode.INVOKESTATIC) {
                return false;
            }
            method.hook().call(code, NO_SITE);
            return true;
        }
    }

    /// Those that guard a few lines stay the JVM's, and no other thread runs meanwhile: it could
    /// not enter, and would stop the only real thread.
    static final class Uninterrupted implements Rewriter {
        @Override
        public boolean rewrite(CodeBuilder code, CodeElement element) {
            if (!(element instanceof MonitorInstruction monitor)) {
                return false;
            }
            if (monitor.opcode() == Opcode.MONITORENTER) {
                code.with(monitor);
                Hooks.ENTER_UNINTERRUPTED.call(code);
            } else {
                Hooks.LEAVE_UNINTERRUPTED.call(code);
                code.with(monitor);
            }
            return true;
        }
    }
}
