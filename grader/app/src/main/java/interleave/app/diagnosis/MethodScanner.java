package interleave.app.diagnosis;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the methods of one file.
final class MethodScanner extends TreeScanner<@Nullable Object, @Nullable Object> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Method> methods = new ArrayList<>();
    private final Set<String> records = new HashSet<>();
    private final Deque<String> types = new ArrayDeque<>();
    private final Deque<Open> open = new ArrayDeque<>();

    private static final class Open {
        private final List<Method.Call> calls = new ArrayList<>();
        private final List<Method.Handler> catches = new ArrayList<>();
        private final Set<String> locals = new HashSet<>();
        private int loops;
        private boolean refuses;
        private final Set<String> sets = new HashSet<>();
    }

    MethodScanner(CompilationUnitTree unit, SourcePositions positions) {
        this.unit = unit;
        this.positions = positions;
    }

    /// To be called once.
    List<Method> methods() {
        scan(unit, null);
        return methods;
    }

    /// The names of those classes that are records.
    Set<String> records() {
        return records;
    }

    @Override
    public @Nullable Object visitClass(ClassTree type, @Nullable Object nothing) {
        String name = type.getSimpleName().toString();
        if (name.isEmpty()) {
            return super.visitClass(type, nothing);
        }
        if (type.getKind() == Tree.Kind.RECORD) {
            records.add(name);
        }
        types.push(name);
        methods.add(
                new Method(name, "", from(type), to(type), Set.of(), List.of(), List.of(), false));
        super.visitClass(type, nothing);
        types.pop();
        return null;
    }

    @Override
    public @Nullable Object visitMethod(MethodTree method, @Nullable Object nothing) {
        if (!open.isEmpty()) {
            // Of an anonymous class: it counts as the method that it stands in.
            return super.visitMethod(method, nothing);
        }
        String name = method.getName().toString();
        open.push(new Open());
        super.visitMethod(method, nothing);
        add(name.equals("<init>") ? "new" : name, method, open.pop());
        return null;
    }

    @Override
    public @Nullable Object visitVariable(VariableTree variable, @Nullable Object nothing) {
        if (!open.isEmpty()) {
            open.element().locals.add(variable.getName().toString());
        }
        if (!open.isEmpty() || types.isEmpty()) {
            return super.visitVariable(variable, nothing);
        }
        open.push(new Open());
        super.visitVariable(variable, nothing);
        add("new", variable, open.pop());
        return null;
    }

    private void add(String name, Tree tree, Open facts) {
        if (from(tree) > 0) {
            methods.add(
                    new Method(
                            types.element(),
                            name,
                            from(tree),
                            to(tree),
                            facts.sets,
                            facts.calls,
                            facts.catches,
                            facts.refuses));
        }
    }

    @Override
    public @Nullable Object visitMethodInvocation(
            MethodInvocationTree call, @Nullable Object nothing) {
        if (!open.isEmpty()) {
            Open method = open.element();
            method.calls.add(
                    new Method.Call(name(call.getMethodSelect()), line(call), method.loops > 0));
        }
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
        if (!open.isEmpty()) {
            String name = name(variable);
            if (!(variable instanceof IdentifierTree) || !open.element().locals.contains(name)) {
                open.element().sets.add(name);
            }
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

    /// The line of the name that is called, which is what the JVM says.
    private int line(MethodInvocationTree call) {
        long end = positions.getEndPosition(unit, call.getMethodSelect());
        return (int) unit.getLineMap().getLineNumber(Math.max(0, end));
    }

    @Override
    public @Nullable Object visitThrow(ThrowTree thrown, @Nullable Object nothing) {
        if (!open.isEmpty()) {
            open.element().refuses = true;
        }
        return super.visitThrow(thrown, nothing);
    }

    @Override
    public @Nullable Object visitCatch(CatchTree handler, @Nullable Object nothing) {
        if (!open.isEmpty()) {
            open.element()
                    .catches
                    .add(
                            new Method.Handler(
                                    handler.getParameter().getType().toString(), from(handler)));
        }
        return super.visitCatch(handler, nothing);
    }

    @Override
    public @Nullable Object visitWhileLoop(WhileLoopTree loop, @Nullable Object nothing) {
        enter();
        super.visitWhileLoop(loop, nothing);
        return leave();
    }

    @Override
    public @Nullable Object visitDoWhileLoop(DoWhileLoopTree loop, @Nullable Object nothing) {
        enter();
        super.visitDoWhileLoop(loop, nothing);
        return leave();
    }

    @Override
    public @Nullable Object visitForLoop(ForLoopTree loop, @Nullable Object nothing) {
        enter();
        super.visitForLoop(loop, nothing);
        return leave();
    }

    @Override
    public @Nullable Object visitEnhancedForLoop(
            EnhancedForLoopTree loop, @Nullable Object nothing) {
        enter();
        super.visitEnhancedForLoop(loop, nothing);
        return leave();
    }

    private void enter() {
        if (!open.isEmpty()) {
            open.element().loops++;
        }
    }

    private @Nullable Object leave() {
        if (!open.isEmpty()) {
            open.element().loops--;
        }
        return null;
    }

    private int from(Tree tree) {
        return lineOf(positions.getStartPosition(unit, tree));
    }

    private int to(Tree tree) {
        return lineOf(positions.getEndPosition(unit, tree));
    }

    private int lineOf(long offset) {
        return offset < 0 ? 0 : (int) unit.getLineMap().getLineNumber(offset);
    }
}
