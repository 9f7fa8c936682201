package interleave.app.diagnosis;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;

/// The lines of one file that the compiler's trees stand in, counted from 1; 0 where a tree stands
/// nowhere.
record Positions(CompilationUnitTree unit, SourcePositions offsets) {
    int from(Tree tree) {
        return line(offsets.getStartPosition(unit, tree));
    }

    int to(Tree tree) {
        return line(offsets.getEndPosition(unit, tree));
    }

    /// The line of the name that is called, which is what the JVM says.
    int ofName(MethodInvocationTree call) {
        return to(call.getMethodSelect());
    }

    private int line(long offset) {
        return offset < 0 ? 0 : (int) unit.getLineMap().getLineNumber(offset);
    }
}
