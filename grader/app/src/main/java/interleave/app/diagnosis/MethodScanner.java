package interleave.app.diagnosis;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Collects the methods of one file. Those of local and anonymous classes count as the method that
/// they stand in.
final class MethodScanner extends TreeScanner<@Nullable Object, @Nullable Object> {
    private final Positions positions;
    private final List<Method> methods = new ArrayList<>();
    private final Set<String> records = new HashSet<>();
    private final Deque<String> types = new ArrayDeque<>();

    private MethodScanner(Positions positions) {
        this.positions = positions;
    }

    /// Those of the whole file.
    static MethodScanner of(Positions positions) {
        var scanner = new MethodScanner(positions);
        scanner.scan(positions.unit(), null);
        return scanner;
    }

    List<Method> methods() {
        return methods;
    }

    /// The names of those classes that are records.
    Set<String> records() {
        return records;
    }

    @Override
    public @Nullable Object visitClass(ClassTree type, @Nullable Object nothing) {
        String name = type.getSimpleName().toString();
        if (type.getKind() == Tree.Kind.RECORD) {
            records.add(name);
        }
        types.push(name);
        methods.add(Method.head(name, positions.from(type), positions.to(type)));
        super.visitClass(type, nothing);
        types.pop();
        return null;
    }

    @Override
    public @Nullable Object visitMethod(MethodTree method, @Nullable Object nothing) {
        String name = method.getName().toString();
        add(name.equals("<init>") ? "new" : name, method);
        return null;
    }

    @Override
    public @Nullable Object visitVariable(VariableTree field, @Nullable Object nothing) {
        add("new", field);
        return null;
    }

    /// What the compiler adds stands nowhere.
    private void add(String name, Tree tree) {
        if (positions.from(tree) > 0) {
            methods.add(Body.method(positions, types.element(), name, tree));
        }
    }
}
