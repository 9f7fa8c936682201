package interleave.app.mutation;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.WhileLoopTree;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Conditions that always or never hold, or hold one step too early or too late.
final class BentConditions extends Weakening {
    private static final Map<Tree.Kind, String> ONE_OFF =
            Map.of(
                    Tree.Kind.LESS_THAN, "<=",
                    Tree.Kind.LESS_THAN_EQUAL, "<",
                    Tree.Kind.GREATER_THAN, ">=",
                    Tree.Kind.GREATER_THAN_EQUAL, ">");
    private static final Map<Tree.Kind, String> OPPOSITE =
            Map.of(Tree.Kind.EQUAL_TO, "!=", Tree.Kind.NOT_EQUAL_TO, "==");

    BentConditions(ParsedSource source) {
        super(source);
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Void nothing) {
        always(tree.getCondition(), "if (%s)", "(true)");
        always(tree.getCondition(), "if (%s)", "(false)");
        return super.visitIf(tree, null);
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void nothing) {
        always(tree.getCondition(), "while (%s)", "(Boolean.FALSE)");
        return super.visitWhileLoop(tree, null);
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void nothing) {
        if (tree.getCondition() != null) {
            always(tree.getCondition(), "for (;%s;)", "Boolean.FALSE");
        }
        return super.visitForLoop(tree, null);
    }

    private void always(ExpressionTree condition, String loop, String value) {
        String inner =
                condition instanceof ParenthesizedTree parentheses
                        ? source().brief(parentheses.getExpression())
                        : source().brief(condition);
        weaken("`%s` → `%s`".formatted(loop.formatted(inner), value), edit(condition, value));
    }

    @Override
    public @Nullable Void visitConditionalExpression(
            ConditionalExpressionTree tree, @Nullable Void nothing) {
        replace(tree, "(%s)".formatted(source().text(tree.getTrueExpression())));
        replace(tree, "(%s)".formatted(source().text(tree.getFalseExpression())));
        return super.visitConditionalExpression(tree, null);
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
        String left = source().text(tree.getLeftOperand());
        String right = source().text(tree.getRightOperand());
        Tree.Kind kind = tree.getKind();
        if (kind == Tree.Kind.CONDITIONAL_AND || kind == Tree.Kind.CONDITIONAL_OR) {
            replace(tree, left);
            replace(tree, right);
        } else if (ONE_OFF.containsKey(kind)) {
            replace(tree, "%s %s %s".formatted(left, ONE_OFF.get(kind), right));
        } else if (OPPOSITE.containsKey(kind) && !isWholeCondition()) {
            replace(tree, "%s %s %s".formatted(left, OPPOSITE.get(kind), right));
        }
        return super.visitBinary(tree, null);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void nothing) {
        if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT && !isWholeCondition()) {
            replace(tree, source().text(tree.getExpression()));
        }
        return super.visitUnary(tree, null);
    }

    /// Always and never say as much.
    private boolean isWholeCondition() {
        return getCurrentPath().getParentPath().getLeaf() instanceof ParenthesizedTree;
    }
}
