package interleave.engine.transform;

import interleave.engine.Action;
import interleave.engine.CodeUnderTest;
import interleave.engine.runtime.Site;
import interleave.engine.runtime.Sites;
import org.jspecify.annotations.Nullable;

/// Where in the code under test the transform is: a method, and in it the line.
final class Place {
    private final String type;
    private final String method;
    private final String file;
    private final int student;
    private int line;

    Place(String type, String method, String file) {
        this.type = type;
        this.method = method;
        this.file = file;
        int end = type.lastIndexOf('.');
        boolean owned = end > 0 && new CodeUnderTest(type.substring(0, end)).owns(type);
        student = owned ? Site.STUDENT : 0;
    }

    void line(int number) {
        line = number;
    }

    /// Whether it is in the code under test, and not in its test.
    boolean isStudents() {
        return student != 0;
    }

    int line() {
        return line;
    }

    /// Numbers the method itself.
    int site() {
        String name = method.equals("<init>") ? "new" : method;
        return site("calls " + simpleName() + "." + name, Action.CALL, 0);
    }

    private String simpleName() {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }

    /// Numbers what happens at this line.
    int site(String event, Action action, int flags) {
        return site(event, action, null, flags);
    }

    int site(String event, Action action, @Nullable String field, int flags) {
        return Sites.add(new Site(type, method, file, line, event, action, field, flags | student));
    }
}
