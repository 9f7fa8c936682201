package interleave.app.explore;

import interleave.app.compile.ChildJvm;
import interleave.app.compile.CompilerJvm;
import interleave.app.compile.CompilerRuntime;
import interleave.app.sandbox.Limits;
import interleave.app.sandbox.NoSandboxHere;
import interleave.app.sandbox.Runtimes;
import interleave.app.sandbox.Sandbox;
import interleave.app.sandbox.Sandboxes;
import java.io.IOException;
import java.nio.file.Path;

/// Where submissions are compiled and run.
///
/// @param kit what test JVMs are made of
/// @param sandbox what shuts them in
/// @param compiler what shuts their compiler in
public record Enclosure(Kit kit, Sandbox sandbox, CompilerJvm compiler) {
    /// A sandbox that held, with runtimes that are linked if they are not there yet.
    ///
    /// @param repository as the build left it
    /// @throws NoSandboxHere with the remedy, if this machine has no sandbox
    public static Enclosure shut(Kit kit, Runtimes runtimes, Sandboxes sandboxes, Path repository)
            throws NoSandboxHere, IOException {
        Kit sealed = kit.sealed(runtimes);
        CompilerRuntime javac = CompilerRuntime.linked(runtimes, repository);
        Sandbox sandbox =
                sandboxes.bubblewrap(
                        sealed.runtime(), sealed.folder(), sealed.archives(), runtimes.cache());
        return new Enclosure(sealed, sandbox, new ChildJvm(sandbox, javac, Limits.COMPILING));
    }
}
