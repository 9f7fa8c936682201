package interleave.app.diagnosis;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one method does, its lambdas and anonymous classes included.
final class Body extends TreeScanner<@Nullable Object, @Nullable Object> {
    private final Positions positions;
    private final List<Method.Call> calls = new ArrayList<>();
    private final List<Method.Handler> catches = new ArrayList<>();
    private final Set<String> locals = new HashSet<>();
    private final Set<String> sets = new HashSet<>();
    private boolean refuses;
    private int loops;

    private Body(Positions positions) {
        this.positions = positions;
    }

    /// The method of this name and type that the tree is.
    static Method method(Positions positions, String type, String name, Tree tree) {
        var body = new Body(positions);
        body.scan(tree, null);
        return new Method(
                type,
                name,
                positions.from(tree),
                positions.to(tree),
                body.sets,
                body.calls,
                body.catches,
                body.refuses);
    }

    @Override
    public @Nullable Object visitVariable(VariableTree variable, @Nullable Object nothing) {
        locals.add(variable.getName().toString());
        return super.visitVariable(variable, nothing);
    }

    @Override
    public @Nullable Object visitMethodInvocation(
            MethodInvocationTree call, @Nullable Object nothing) {
        calls.add(new Method.Call(name(call.getMethodSelect()), positions.ofName(call), loops > 0));
        return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public @Nullable Object visitAssignment(AssignmentTree assignment, @Nullable Object nothing) {
        changes(assignment.getVariable());
        return super.visitAssignment(assignment, nothing);
    }

    @Override
    public @Nullable Object visitCompoundAssignment(
            CompoundAssignmentTree assignment, @Nullable Object nothing) {
        changes(assignment.getVariable());
        return super.visitCompoundAssignment(assignment, nothing);
    }

    @Override
    public @Nullable Object visitUnary(UnaryTree unary, @Nullable Object nothing) {
        switch (unary.getKind()) {
            case PREFIX_DECREMENT, PREFIX_INCREMENT, POSTFIX_DECREMENT, POSTFIX_INCREMENT ->
                    changes(unary.getExpression());
            default -> {}
        }
        return super.visitUnary(unary, nothing);
    }

    private void changes(Tree variable) {
        String name = name(variable);
        if (!(variable instanceof IdentifierTree) || !locals.contains(name)) {
            sets.add(name);
        }
    }

    private static String name(Tree selected) {
        return switch (selected) {
            case IdentifierTree identifier -> identifier.getName().toString();
            case MemberSelectTree member -> member.getIdentifier().toString();
            case ArrayAccessTree element -> name(element.getExpression());
            default -> "";
        };
    }

    @Override
    public @Nullable Object visitThrow(ThrowTree thrown, @Nullable Object nothing) {
        refuses = true;
        return super.visitThrow(thrown, nothing);
    }

    @Override
    public @Nullable Object visitCatch(CatchTree handler, @Nullable Object nothing) {
        String types = handler.getParameter().getType().toString();
        catches.add(new Method.Handler(types, positions.from(handler)));
        return super.visitCatch(handler, nothing);
    }

    @Override
    public @Nullable Object visitWhileLoop(WhileLoopTree loop, @Nullable Object nothing) {
        loops++;
        super.visitWhileLoop(loop, nothing);
        return leave();
    }

    @Override
    public @Nullable Object visitDoWhileLoop(DoWhileLoopTree loop, @Nullable Object nothing) {
        loops++;
        super.visitDoWhileLoop(loop, nothing);
        return leave();
    }

    @Override
    public @Nullable Object visitForLoop(ForLoopTree loop, @Nullable Object nothing) {
        loops++;
        super.visitForLoop(loop, nothing);
        return leave();
    }

    @Override
    public @Nullable Object visitEnhancedForLoop(
            EnhancedForLoopTree loop, @Nullable Object nothing) {
        loops++;
        super.visitEnhancedForLoop(loop, nothing);
        return leave();
    }

    private @Nullable Object leave() {
        loops--;
        return null;
    }
}
