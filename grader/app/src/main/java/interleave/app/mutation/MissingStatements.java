package interleave.app.mutation;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import org.jspecify.annotations.Nullable;

/// Each statement left out, and each call in a chain of calls.
final class MissingStatements extends Weakening {
    MissingStatements(ParsedSource source) {
        super(source);
    }

    @Override
    public @Nullable Void visitExpressionStatement(
            ExpressionStatementTree statement, @Nullable Void nothing) {
        remove(statement);
        return super.visitExpressionStatement(statement, null);
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree thrown, @Nullable Void nothing) {
        remove(thrown);
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree statement, @Nullable Void nothing) {
        if (statement.getExpression() == null) {
            remove(statement);
        }
        return super.visitReturn(statement, null);
    }

    @Override
    public @Nullable Void visitBreak(BreakTree statement, @Nullable Void nothing) {
        remove(statement);
        return super.visitBreak(statement, null);
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree statement, @Nullable Void nothing) {
        remove(statement);
        return super.visitContinue(statement, null);
    }

    @Override
    public @Nullable Void visitLambdaExpression(
            LambdaExpressionTree lambda, @Nullable Void nothing) {
        if (lambda.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION) {
            replace(lambda.getBody(), "{}");
        }
        return super.visitLambdaExpression(lambda, null);
    }

    /// `a.b().c()` → `a.c()`.
    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        boolean inside =
                !(getCurrentPath().getParentPath().getLeaf() instanceof ExpressionStatementTree);
        if (inside && call.getMethodSelect() instanceof MemberSelectTree member) {
            replace(call, source().text(member.getExpression()));
        }
        return super.visitMethodInvocation(call, null);
    }
}
