package interleave.app.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// None: a child process like any other, for code that its owner answers for.
public record NoSandbox() implements Sandbox {
    @Override
    public Process start(Child child) throws IOException {
        return start(child.command(), child.folder());
    }

    static Process start(List<String> command, Path folder) throws IOException {
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("LANG", "C.UTF-8");
        return builder.start();
    }

    @Override
    public void admit(Path path) {
        // Whoever runs there is who we are.
    }

    @Override
    public void admitBelow(Path folder) {
        // Whoever runs there is who we are.
    }

    @Override
    public Isolation isolation() {
        return Isolation.NONE;
    }
}
