package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeDynamicInstruction;

/// Tells the runtime of lambdas that capture nothing: the JVM makes them once, for all runs.
final class Constants implements Rewriter {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";

    private final String method;
    private int count;

    /// @param method that the code is of, with its class: from where a lambda stands follows its
    ///   hash code
    Constants(String method) {
        this.method = method;
    }

    @Override
    public boolean rewrite(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeDynamicInstruction call && capturesNothing(call)) {
            code.with(call).dup().loadConstant(31 * method.hashCode() + ++count);
            Hooks.CONSTANT.call(code);
            return true;
        }
        return false;
    }

    private static boolean capturesNothing(InvokeDynamicInstruction call) {
        return call.typeSymbol().parameterCount() == 0
                && call.invokedynamic()
                        .bootstrap()
                        .bootstrapMethod()
                        .reference()
                        .owner()
                        .name()
                        .equalsString(FACTORY);
    }
}
