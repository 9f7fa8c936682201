package interleave.app.mutation;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import interleave.app.submission.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the places of a source that can be weakened in one way.
///
/// What it makes need not compile: javac knows better, and such a mutant is left out.
abstract class Weakening extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final ParsedSource source;
    private final List<Mutant> mutants = new ArrayList<>();

    Weakening(ParsedSource source) {
        this.source = source;
    }

    /// All that it can make of the source, in the order of its lines.
    final List<Mutant> mutants() {
        scan(source.unit(), null);
        return List.copyOf(mutants);
    }

    final ParsedSource source() {
        return source;
    }

    /// Notes a mutant.
    ///
    /// @param change in a few words
    final void weaken(String change, Edit... edits) {
        String text = Edit.apply(List.of(edits), source.file().text());
        mutants.add(
                new Mutant(
                        "%s: %s".formatted(place(), change),
                        source.line(edits[0].from()),
                        new SourceFile(source.file().name(), text)));
    }

    final void replace(Tree tree, String by) {
        weaken("`%s` → `%s`".formatted(source.brief(tree), by), edit(tree, by));
    }

    final void remove(Tree statement) {
        weaken("without `%s`".formatted(source.brief(statement)), edit(statement, ";"));
    }

    final Edit edit(Tree tree, String by) {
        return new Edit(source.from(tree), source.to(tree), by);
    }

    /// "Pool.release", or "Pool.open" for a field.
    private String place() {
        String member = "";
        for (TreePath path = getCurrentPath(); path != null; path = path.getParentPath()) {
            Tree tree = path.getLeaf();
            if (tree instanceof ClassTree type) {
                return "%s%s".formatted(type.getSimpleName(), member);
            }
            if (tree instanceof MethodTree method) {
                member = "." + (method.getReturnType() == null ? "new" : method.getName());
            } else if (tree instanceof VariableTree variable) {
                member = ".%s".formatted(variable.getName());
            }
        }
        return source.file().name();
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void nothing) {
        return null;
    }

    /// What an exception says is not weakened.
    @Override
    public @Nullable Void visitThrow(ThrowTree thrown, @Nullable Void nothing) {
        return null;
    }
}
