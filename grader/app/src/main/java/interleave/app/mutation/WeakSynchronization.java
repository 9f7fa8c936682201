package interleave.app.mutation;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/// No lock, no volatile, if for while, one wake-up for all, no ear for interrupts, atomic steps
/// torn apart.
final class WeakSynchronization extends Weakening {
    private static final Map<String, String> WEAKER_CALLS =
            Map.of(
                    "notifyAll", "notify",
                    "signalAll", "signal",
                    "await", "awaitUninterruptibly",
                    "lockInterruptibly", "lock",
                    "acquire", "acquireUninterruptibly",
                    "tryLock", "isLocked");
    private static final Set<String> TAKE =
            Set.of("lock", "lockInterruptibly", "acquire", "acquireUninterruptibly");
    private static final Set<String> GIVE_BACK = Set.of("unlock", "release");

    WeakSynchronization(ParsedSource source) {
        super(source);
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, @Nullable Void nothing) {
        weaken(
                "without `synchronized %s`".formatted(source().brief(tree.getExpression())),
                new Edit(source().from(tree), source().from(tree.getBlock()), ""));
        return super.visitSynchronized(tree, null);
    }

    @Override
    public @Nullable Void visitModifiers(ModifiersTree tree, @Nullable Void nothing) {
        for (Modifier modifier : List.of(Modifier.SYNCHRONIZED, Modifier.VOLATILE)) {
            if (tree.getFlags().contains(modifier)) {
                int at = source().to(tree) - source().text(tree).length();
                int from = at + source().text(tree).lastIndexOf(modifier.toString());
                weaken(
                        "without `%s`".formatted(modifier),
                        new Edit(from, from + modifier.toString().length(), ""));
            }
        }
        return super.visitModifiers(tree, null);
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void nothing) {
        int from = source().from(tree);
        weaken(
                "`if` for `while %s`".formatted(source().brief(tree.getCondition())),
                new Edit(from, from + "while".length(), "if"));
        return super.visitWhileLoop(tree, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        String name = name(call);
        String receiver = receiver(call).map(of -> source().text(of) + ".").orElse("");
        List<String> arguments = call.getArguments().stream().map(source()::text).toList();
        if (WEAKER_CALLS.containsKey(name) && arguments.isEmpty()) {
            replace(call, receiver + WEAKER_CALLS.get(name) + "()");
        } else if (name.equals("compareAndSet") && arguments.size() == 2) {
            String value = arguments.get(1);
            replace(call, "(%sgetAndSet(%s) == %s || true)".formatted(receiver, value, value));
        } else if (name.startsWith("getAnd") || name.endsWith("AndGet")) {
            replace(call, receiver + "get()");
        }
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitBlock(BlockTree block, @Nullable Void nothing) {
        List<? extends StatementTree> statements = block.getStatements();
        for (int i = 0; i + 1 < statements.size(); i++) {
            if (statements.get(i + 1) instanceof TryTree guarded) {
                unlocked(statements.get(i), guarded);
            }
        }
        return super.visitBlock(block, null);
    }

    /// lock(); try { … } finally { unlock(); } without the two.
    private void unlocked(StatementTree first, TryTree guarded) {
        Optional<MethodInvocationTree> taken = call(first, TAKE);
        if (taken.isEmpty() || guarded.getFinallyBlock() == null) {
            return;
        }
        String lock = receiver(taken.get()).map(source()::text).orElse("this");
        for (StatementTree last : guarded.getFinallyBlock().getStatements()) {
            Optional<MethodInvocationTree> given = call(last, GIVE_BACK);
            if (given.flatMap(this::receiver)
                    .map(source()::text)
                    .filter(lock::equals)
                    .isPresent()) {
                weaken(
                        "neither `%s` nor `%s`"
                                .formatted(source().brief(first), source().brief(last)),
                        edit(first, ";"),
                        edit(last, ";"));
            }
        }
    }

    /// A finally that does nothing after an exception.
    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void nothing) {
        BlockTree last = tree.getFinallyBlock();
        if (last != null && tree.getResources().isEmpty()) {
            boolean catches = !tree.getCatches().isEmpty();
            int from = source().from(tree);
            int end = source().to(catches ? tree.getCatches().getLast() : tree.getBlock());
            String noted = " catch (Throwable any__) { thrown__[0] = true; throw any__; } ";
            weaken(
                    "`finally %s` not after an exception".formatted(source().brief(last)),
                    new Edit(
                            from,
                            from,
                            "boolean[] thrown__ = {false}; " + (catches ? "try { " : "")),
                    new Edit(
                            end,
                            source().from(last),
                            (catches ? " }" : "") + noted + "finally { if (!thrown__[0]) "),
                    new Edit(source().to(last), source().to(last), " }"));
        }
        return super.visitTry(tree, null);
    }

    private static Optional<MethodInvocationTree> call(StatementTree statement, Set<String> names) {
        return statement instanceof ExpressionStatementTree expression
                        && expression.getExpression() instanceof MethodInvocationTree call
                        && names.contains(name(call))
                ? Optional.of(call)
                : Optional.empty();
    }

    private static String name(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : call.getMethodSelect().toString();
    }

    private Optional<ExpressionTree> receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree member
                ? Optional.of(member.getExpression())
                : Optional.empty();
    }
}
