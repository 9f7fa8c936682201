package interleave.app.sandbox;

import java.io.IOException;
import java.nio.file.Path;

/// Where processes run that a submission has a say in.
public sealed interface Sandbox permits Bubblewrap, NoSandbox {
    /// Starts a process. It has no environment but its language, and its standard error goes where
    /// its standard output does.
    Process start(Child child) throws IOException;

    /// Lets whoever runs in there use a file or folder of ours that nobody else may look into.
    void admit(Path path) throws IOException;

    /// Lets it pass through a folder of ours to what it is admitted to below, and see nothing else
    /// of it.
    void admitBelow(Path folder) throws IOException;

    /// How submissions are kept apart, in a word.
    Isolation isolation();
}
