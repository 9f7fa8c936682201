package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.Set;

/// The classes of the JDK that give each JVM, each run or each moment something else: generators of
/// random numbers, clocks, the order of immutable sets.
final class JdkChance {
    private static final String COLLECTIONS = "java/util/ImmutableCollections";

    private static final Set<String> TYPES =
            Set.of(
                    "java/lang/Enum",
                    "java/security/SecureRandom",
                    "java/time/Clock",
                    "java/time/Clock$SystemClock",
                    "java/time/Clock$SystemInstantSource",
                    "java/util/Date",
                    "java/util/GregorianCalendar",
                    "java/util/JapaneseImperialCalendar",
                    "java/util/Random",
                    "java/util/SplittableRandom",
                    "sun/util/locale/provider/CalendarProviderImpl");

    private JdkChance() {}

    /// @param type the internal name
    static boolean concerns(String type) {
        return TYPES.contains(type)
                || type.startsWith(COLLECTIONS)
                || type.startsWith("jdk/internal/random/");
    }

    static CodeTransform method(String type, MethodModel method, CodeTransform rest) {
        String signature = method.methodName().stringValue() + method.methodType().stringValue();
        return switch (type + "." + signature) {
            case "java/lang/Enum.<init>(Ljava/lang/String;I)V" -> made(rest);
            case "java/security/SecureRandom.nextBytes([B)V" ->
                    new Preceded(code -> Preceded.unlessDone(code.aload(1), Hooks.FILL), rest);
            case "java/security/SecureRandom.generateSeed(I)[B" ->
                    new Preceded(code -> Preceded.unlessNull(code.iload(1), Hooks.BYTES), rest);
            // It is seeded when it starts.
            case "java/util/concurrent/ThreadLocalRandom.localInit()V" ->
                    new Preceded(code -> Preceded.unlessDone(code, Hooks.CONTROLLED), rest);
            case "java/time/Clock.currentInstant()Ljava/time/Instant;" ->
                    new Preceded(code -> Preceded.unlessNull(code, Hooks.INSTANT), rest);
            default -> rest;
        };
    }

    private static CodeTransform made(CodeTransform rest) {
        return (code, element) -> {
            if (element instanceof ReturnInstruction) {
                Hooks.CONSTANT_OF_ENUM.call(code.aload(0));
            }
            rest.accept(code, element);
        };
    }

    /// Where generators take the seeds from that they were not given.
    static final class Seeds implements Rewriter {
        @Override
        public boolean rewrite(CodeBuilder code, CodeElement element) {
            if (!(element instanceof InvokeInstruction call)) {
                return false;
            }
            switch (call.owner().asInternalName() + "." + call.name().stringValue()) {
                case "java/util/Random.seedUniquifier" -> Hooks.SEED.call(code);
                case "java/util/concurrent/atomic/AtomicLong.getAndAdd" ->
                        Hooks.NEXT_SEED.call(code);
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    /// Set.of and Map.of start to iterate where a number tells that each JVM draws anew.
    static final class Order implements Rewriter {
        private static final long SALT = 0x3243_F6A8L;

        @Override
        public boolean rewrite(CodeBuilder code, CodeElement element) {
            if (!(element instanceof FieldInstruction access)
                    || access.opcode() != Opcode.GETSTATIC
                    || !access.owner().asInternalName().equals(COLLECTIONS)) {
                return false;
            }
            switch (access.name().stringValue()) {
                case "SALT32L" -> code.loadConstant(SALT);
                case "REVERSE" -> code.iconst_0();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
