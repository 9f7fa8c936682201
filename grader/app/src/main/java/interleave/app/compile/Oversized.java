package interleave.app.compile;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds what is so large that test JVMs could not add to it what controls and disturbs it. A class
/// file has room for 65,535 bytes in a method and as many constants; a class without room would be
/// run as it is, and a race in it would not be seen.
final class Oversized {
    /// HotSpot compiles no larger one, whatever it is used for. An instruction becomes up to eight
    /// times as long.
    private static final int METHOD_BYTES = 8_000;

    private static final int CONSTANTS = 20_000;

    private Oversized() {}

    /// What is too large in this class, as a sentence.
    static Optional<String> in(ClassModel type) {
        Stream<String> methods =
                type.methods().stream()
                        .filter(method -> bytes(method) > METHOD_BYTES)
                        .map(Oversized::tooLong);
        Stream<String> constants =
                Stream.of(type.constantPool().size())
                        .filter(size -> size > CONSTANTS)
                        .map(Oversized::tooMany);
        return Stream.concat(methods, constants).findFirst();
    }

    private static String tooMany(int constants) {
        return "the class has %,d constants, and %,d is the most: take it apart."
                .formatted(constants, CONSTANTS);
    }

    private static int bytes(MethodModel method) {
        return method.findAttribute(Attributes.code()).map(code -> code.codeLength()).orElse(0);
    }

    private static String tooLong(MethodModel method) {
        return "%s has %,d bytes of bytecode, and %,d is the most: take it apart."
                .formatted(method.methodName().stringValue(), bytes(method), METHOD_BYTES);
    }
}
