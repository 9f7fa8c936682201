package interleave.app.sandbox;

import interleave.app.files.Toml;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The program that the kernel runs for each system call of a sandboxed process, to refuse what no
/// JVM needs (seccomp(2)): BPF for both architectures that we know, each with numbers of its own.
/// On another one it refuses everything.
final class Filter {
    /// Calls are refused that are newer than those that anybody has looked at.
    private static final int NEWEST = 462;

    /// Its flags are where no filter can look, so it is as if it were not there: the C library then
    /// makes do with clone.
    private static final int CLONE3 = 435;

    private static final int NEW_NAMESPACES = 0x7e02_0000;
    private static final int THREAD = 0x0001_0000;
    private static final int UNIX_SOCKETS = 1;

    /// Where in what the kernel hands to the program.
    private static final int NUMBER = 0;

    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;

    private static final int LOAD = 0x20;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_GREATER = 0x25;
    private static final int IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int ALLOWED = 0x7fff_0000;
    private static final int REFUSED = 0x0005_0000;
    private static final int NOT_PERMITTED = REFUSED + 1;
    private static final int NO_SUCH_CALL = REFUSED + 38;
    private static final int NO_SUCH_FAMILY = REFUSED + 97;

    private static final int BYTES = 8;

    private final boolean processes;

    /// @param processes whether a process may start others
    Filter(boolean processes) {
        this.processes = processes;
    }

    /// As the kernel takes it.
    byte[] bytes() {
        var program = new ArrayList<Instruction>();
        program.add(load(ARCHITECTURE));
        for (Architecture architecture : Architecture.values()) {
            List<Instruction> judging = judging(architecture);
            program.add(new Instruction(IF_EQUAL, 0, judging.size(), architecture.code));
            program.addAll(judging);
        }
        program.add(result(NOT_PERMITTED));
        ByteBuffer bytes =
                ByteBuffer.allocate(program.size() * BYTES).order(ByteOrder.LITTLE_ENDIAN);
        program.forEach(
                one ->
                        bytes.putShort((short) one.code)
                                .put((byte) one.yes)
                                .put((byte) one.no)
                                .putInt(one.value));
        return bytes.array();
    }

    private List<Instruction> judging(Architecture architecture) {
        var program = new ArrayList<Instruction>();
        program.add(load(NUMBER));
        program.addAll(when(IF_GREATER, NEWEST, List.of(result(NO_SUCH_CALL))));
        program.addAll(when(IF_EQUAL, CLONE3, List.of(result(NO_SUCH_CALL))));
        for (int number : SystemCalls.READ.refused(architecture)) {
            program.addAll(when(IF_EQUAL, number, List.of(result(NOT_PERMITTED))));
        }
        program.addAll(when(IF_EQUAL, architecture.socket, judgingSockets()));
        program.addAll(when(IF_EQUAL, architecture.socketPair, judgingSockets()));
        program.addAll(when(IF_EQUAL, architecture.clone, judgingClones()));
        program.add(result(ALLOWED));
        return program;
    }

    private static List<Instruction> judgingSockets() {
        var program = new ArrayList<Instruction>();
        program.add(load(FIRST_ARGUMENT));
        program.addAll(when(IF_EQUAL, UNIX_SOCKETS, List.of(result(ALLOWED))));
        program.add(result(NO_SUCH_FAMILY));
        return program;
    }

    private List<Instruction> judgingClones() {
        var program = new ArrayList<Instruction>();
        program.add(load(FIRST_ARGUMENT));
        program.addAll(when(IF_ANY_BIT, NEW_NAMESPACES, List.of(result(NOT_PERMITTED))));
        if (!processes) {
            program.addAll(when(IF_ANY_BIT, THREAD, List.of(result(ALLOWED))));
            program.add(result(NOT_PERMITTED));
        }
        program.add(result(ALLOWED));
        return program;
    }

    private static List<Instruction> when(int condition, int value, List<Instruction> then) {
        var program = new ArrayList<Instruction>();
        program.add(new Instruction(condition, 0, then.size(), value));
        program.addAll(then);
        return program;
    }

    private static Instruction load(int offset) {
        return new Instruction(LOAD, 0, 0, offset);
    }

    private static Instruction result(int result) {
        return new Instruction(RETURN, 0, 0, result);
    }

    /// One instruction of BPF.
    ///
    /// @param yes how many instructions to leave out if it holds
    /// @param no how many if it does not
    private record Instruction(int code, int yes, int no, int value) {
        Instruction {
            if (no > 0xff) {
                throw new IllegalArgumentException("a jump is too long: " + no);
            }
        }
    }

    /// A kind of processor: where its numbers stand in the list, the kernel's code for it, and the
    /// calls that are judged by their arguments.
    private enum Architecture {
        X86_64(0, 0xc000_003e, 56, 41, 53),
        AARCH64(1, 0xc000_00b7, 220, 198, 199);

        private final int column;
        private final int code;
        private final int clone;
        private final int socket;
        private final int socketPair;

        Architecture(int column, int code, int clone, int socket, int socketPair) {
            this.column = column;
            this.code = code;
            this.clone = clone;
            this.socket = socket;
            this.socketPair = socketPair;
        }
    }

    /// What is refused whatever its arguments are: by name, the numbers on each architecture.
    private record SystemCalls(Map<String, List<Integer>> refused) {
        static final SystemCalls READ =
                Toml.resource(Filter.class, "system-calls.toml", SystemCalls.class);

        List<Integer> refused(Architecture architecture) {
            return refused.values().stream()
                    .map(numbers -> numbers.get(architecture.column))
                    .filter(number -> number >= 0)
                    .toList();
        }
    }
}
