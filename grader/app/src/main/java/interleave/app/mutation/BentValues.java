package interleave.app.mutation;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Map;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/// Other results, other numbers, minus for plus.
final class BentValues extends Weakening {
    private static final Map<Tree.Kind, String> OTHER_OPERATOR =
            Map.of(
                    Tree.Kind.PLUS, "-",
                    Tree.Kind.MINUS, "+",
                    Tree.Kind.MULTIPLY, "/",
                    Tree.Kind.DIVIDE, "*",
                    Tree.Kind.REMAINDER, "*");
    private static final Map<Tree.Kind, String> OTHER_ASSIGNMENT =
            Map.of(Tree.Kind.PLUS_ASSIGNMENT, "-=", Tree.Kind.MINUS_ASSIGNMENT, "+=");
    private static final Map<Tree.Kind, String> OTHER_STEP =
            Map.of(
                    Tree.Kind.POSTFIX_INCREMENT, "%s--",
                    Tree.Kind.POSTFIX_DECREMENT, "%s++",
                    Tree.Kind.PREFIX_INCREMENT, "--%s",
                    Tree.Kind.PREFIX_DECREMENT, "++%s",
                    Tree.Kind.UNARY_MINUS, "%s");

    BentValues(ParsedSource source) {
        super(source);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree statement, @Nullable Void nothing) {
        if (statement.getExpression() != null) {
            for (String value : others()) {
                if (!value.endsWith(source().text(statement.getExpression()))) {
                    replace(statement, "return %s;".formatted(value));
                }
            }
        }
        return super.visitReturn(statement, null);
    }

    /// What the method around here could return just as well, as far as its type goes.
    private List<String> others() {
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            if (path.getLeaf() instanceof LambdaExpressionTree) {
                return List.of();
            }
            if (path.getLeaf() instanceof MethodTree method && method.getReturnType() != null) {
                return others(method.getReturnType());
            }
        }
        return List.of();
    }

    private static List<String> others(Tree type) {
        if (type instanceof PrimitiveTypeTree primitive) {
            return primitive.getPrimitiveTypeKind() == TypeKind.BOOLEAN
                    ? List.of("true", "false")
                    : List.of("0");
        }
        return type.toString().startsWith("Optional")
                ? List.of("java.util.Optional.empty()")
                : List.of("null");
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
        if (literal.getValue() instanceof Number number
                && number.longValue() == number.doubleValue()) {
            replace(literal, Long.toString(number.longValue() + 1));
        }
        return super.visitLiteral(literal, null);
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
        bend(tree, OTHER_OPERATOR, tree.getLeftOperand(), tree.getRightOperand());
        return super.visitBinary(tree, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(
            CompoundAssignmentTree tree, @Nullable Void nothing) {
        bend(tree, OTHER_ASSIGNMENT, tree.getVariable(), tree.getExpression());
        return super.visitCompoundAssignment(tree, null);
    }

    private void bend(Tree tree, Map<Tree.Kind, String> operators, Tree left, Tree right) {
        if (operators.containsKey(tree.getKind())) {
            replace(
                    tree,
                    "%s %s %s"
                            .formatted(
                                    source().text(left),
                                    operators.get(tree.getKind()),
                                    source().text(right)));
        }
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void nothing) {
        if (OTHER_STEP.containsKey(tree.getKind())) {
            replace(
                    tree,
                    OTHER_STEP.get(tree.getKind()).formatted(source().text(tree.getExpression())));
        }
        return super.visitUnary(tree, null);
    }
}
